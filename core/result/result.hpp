// The outcome of a step that can fail on input: either a value or an Error that a person can act on.
// Failures are values; nothing in core/ throws. Programming errors assert.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace scalewright {

// code: stable, lower_snake_case, for programs. message: one sentence, for people: what is wrong and what to do.
// path: the place in the input, a JSON pointer with its file ("rules/patterns.json/patterns/3/when") or empty.
struct Error {
  std::string code;
  std::string message;
  std::string path;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : outcome_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : outcome_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const { return outcome_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  // Precondition: has_value().
  const T& value() const& {
    assert(has_value());
    return *std::get_if<0>(&outcome_);
  }
  T&& value() && {
    assert(has_value());
    return std::move(*std::get_if<0>(&outcome_));
  }
  const T& operator*() const& { return value(); }
  const T* operator->() const { return &value(); }

  // Precondition: !has_value().
  [[nodiscard]] const Error& error() const {
    assert(!has_value());
    return *std::get_if<1>(&outcome_);
  }

 private:
  std::variant<T, Error> outcome_;
};

}  // namespace scalewright
