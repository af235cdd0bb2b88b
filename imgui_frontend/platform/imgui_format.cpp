// The formatting and scanning that Dear ImGui asks its host for (imgui_config.hpp): whole numbers and text,
// which is all that its own names and ids need. A conversion that is not known, such as that of a floating point
// number, is written as "?".
#include <emscripten/console.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstring>
#include <string_view>

namespace {

// Writes what fits and counts what would have.
class Sink {
 public:
  Sink(char* buffer, std::size_t size) : buffer_(buffer), size_(size) {}

  void put(char c) {
    if (buffer_ != nullptr && length_ + 1 < size_) buffer_[length_] = c;
    ++length_;
  }
  void put(std::string_view text) {
    for (const char c : text) put(c);
  }
  int finish() {
    if (buffer_ != nullptr && size_ > 0) buffer_[std::min(length_, size_ - 1)] = '\0';
    return static_cast<int>(buffer_ == nullptr || length_ < size_ ? length_ : size_ - 1);
  }

 private:
  char* buffer_;
  std::size_t size_;
  std::size_t length_ = 0;
};

struct Conversion {
  bool zeros = false;
  int width = 0;
  int precision = -1;
  int longs = 0;
  char kind = '\0';
};

int read_number(const char*& at, va_list& arguments) {
  if (*at == '*') return ++at, va_arg(arguments, int);
  int number = 0;
  while (*at >= '0' && *at <= '9') number = number * 10 + (*at++ - '0');
  return number;
}

Conversion read_conversion(const char*& at, va_list& arguments) {
  Conversion conversion;
  for (; *at == '-' || *at == '+' || *at == ' ' || *at == '#' || *at == '0'; ++at) conversion.zeros |= *at == '0';
  conversion.width = read_number(at, arguments);
  if (*at == '.') conversion.precision = read_number(++at, arguments);
  for (; *at == 'l' || *at == 'h' || *at == 'z'; ++at) conversion.longs += *at == 'l';
  conversion.kind = *at;
  if (*at != '\0') ++at;
  return conversion;
}

void put_number(Sink& sink, unsigned long long value, bool negative, const Conversion& conversion) {
  const unsigned base = conversion.kind == 'x' || conversion.kind == 'X' || conversion.kind == 'p' ? 16 : 10;
  const char* digits = conversion.kind == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
  char text[24];
  int length = 0;
  do text[length++] = digits[value % base];
  while ((value /= base) != 0);
  for (int pad = conversion.width - length - (negative ? 1 : 0); !conversion.zeros && pad > 0; --pad) sink.put(' ');
  if (negative) sink.put('-');
  for (int pad = conversion.width - length - (negative ? 1 : 0); conversion.zeros && pad > 0; --pad) sink.put('0');
  while (length > 0) sink.put(text[--length]);
}

void put_conversion(Sink& sink, const Conversion& conversion, va_list& arguments) {
  switch (conversion.kind) {
    case '%':
      sink.put('%');
      break;
    case 'c':
      sink.put(static_cast<char>(va_arg(arguments, int)));
      break;
    case 's': {
      const char* text = va_arg(arguments, const char*);
      if (text == nullptr) text = "(null)";
      sink.put({text, conversion.precision >= 0 ? strnlen(text, static_cast<std::size_t>(conversion.precision))
                                                : strlen(text)});
      break;
    }
    case 'd':
    case 'i': {
      const long long value = conversion.longs > 1 ? va_arg(arguments, long long) : va_arg(arguments, int);
      const auto bits = static_cast<unsigned long long>(value);
      put_number(sink, value < 0 ? 0 - bits : bits, value < 0, conversion);
      break;
    }
    case 'u':
    case 'x':
    case 'X':
      put_number(sink, conversion.longs > 1 ? va_arg(arguments, unsigned long long) : va_arg(arguments, unsigned),
                 false, conversion);
      break;
    case 'p':
      put_number(sink, reinterpret_cast<std::uintptr_t>(va_arg(arguments, void*)), false, conversion);
      break;
    case 'e':
    case 'f':
    case 'g':
      static_cast<void>(va_arg(arguments, double));
      [[fallthrough]];
    default:
      sink.put('?');
  }
}

}  // namespace

int ImFormatStringV(char* buffer, std::size_t size, const char* format, va_list given) {
  va_list arguments;
  va_copy(arguments, given);
  Sink sink(buffer, size);
  while (*format != '\0') {
    if (*format != '%') {
      sink.put(*format++);
    } else {
      put_conversion(sink, read_conversion(++format, arguments), arguments);
    }
  }
  va_end(arguments);
  return sink.finish();
}

int ImFormatString(char* buffer, std::size_t size, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int length = ImFormatStringV(buffer, size, format, arguments);
  va_end(arguments);
  return length;
}

// As fprintf to the standard error, which is the browser's console.
int scalewright_complain(FILE* /*stream*/, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  std::array<char, 1024> text{};
  const int length = ImFormatStringV(text.data(), text.size(), format, arguments);
  va_end(arguments);
  emscripten_console_error(text.data());
  return length;
}

// As sscanf, for whole numbers: "%d.%d", "#version %d", "Pos=%i,%i".
int scalewright_scan(const char* text, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int found = 0;
  while (*format != '\0') {
    if (*format != '%') {
      if (*text++ != *format++) break;
      continue;
    }
    format += 2;  // "%d"
    const bool negative = *text == '-';
    if (negative) ++text;
    if (*text < '0' || *text > '9') break;
    int number = 0;
    while (*text >= '0' && *text <= '9') number = number * 10 + (*text++ - '0');
    *va_arg(arguments, int*) = negative ? -number : number;
    ++found;
  }
  va_end(arguments);
  return found;
}
