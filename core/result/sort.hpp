// A stable sort for short lists.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace scalewright {

// Insertion by moving: as std::stable_sort, which makes 3 kB of WebAssembly for every type that it sorts. Quadratic, so
// for lists of hundreds at most.
template <class T, class Before>
void sort_stably(std::vector<T>& items, Before before) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    if (!before(items[i], items[i - 1])) continue;
    T item = std::move(items[i]);
    std::size_t at = i;
    do {
      items[at] = std::move(items[at - 1]);
      --at;
    } while (at > 0 && before(item, items[at - 1]));
    items[at] = std::move(item);
  }
}

}  // namespace scalewright
