// The native side of the identity test: requests from standard input, one a line; the answer to each on a line of
// standard output. It goes through the same functions as JavaScript does.
#include <cstdio>
#include <string>

#include "web/advisor.hpp"

namespace {

void answer(const scalewright::Advisor& advisor, const std::string& request) {
  const std::string line = advisor.advise(request) + "\n";
  std::fwrite(line.data(), 1, line.size(), stdout);
}

}  // namespace

int main() {
  const scalewright::Advisor advisor;
  std::string line;
  for (int c = std::getchar(); c != EOF; c = std::getchar()) {
    if (c != '\n') {
      line += static_cast<char>(c);
      continue;
    }
    answer(advisor, line);
    line.clear();
  }
  if (!line.empty()) answer(advisor, line);
  return 0;
}
