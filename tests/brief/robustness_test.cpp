// Any text gives a brief.
#include <chrono>

#include "tests/brief/reading.hpp"

namespace scalewright {
namespace {

std::string repeated(std::string_view piece, std::size_t size) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

TEST(Robustness, NothingAndPicturesAreFine) {
  EXPECT_FALSE(read("").table.number("users"));
  EXPECT_EQ(read("💥").text, "💥");
  EXPECT_EQ(read("???").contradictions.size(), 0U);
}

TEST(Robustness, BadBytesAreReplacedAndTold) {
  const Brief brief = read("50 \xFF\xC3 users");
  EXPECT_TRUE(brief.repaired);
  EXPECT_EQ(brief.text, "50 \xEF\xBF\xBD\xEF\xBF\xBD users");
  const Brief after = read("\xFF 50 users");
  ASSERT_TRUE(after.stated.users);
  const Span span = after.stated.users->origin.span;
  EXPECT_EQ(after.text.substr(span.begin, span.end - span.begin), "50 users");
}

TEST(Robustness, TheSameTextGivesTheSameStatements) {
  const char* text =
      "Budget: $500-$800 per month\nUsers: 3,200\nTeam: 2 backend\nUptime: three nines\nCloud: GCP or AWS";
  EXPECT_EQ(said(text), said(text));
}

double milliseconds(std::string_view piece, std::size_t size) {
  const std::string text = repeated(piece, size);
  const auto begin = std::chrono::steady_clock::now();
  (void)read(text);
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

constexpr const char* kRepeated[] = {"5 users ",
                                     "1 ",
                                     "a ",
                                     "no kubernetes, ",
                                     "we expect 10 users in 6 months ",
                                     "| 1 | users ",
                                     "!",
                                     "mum, ",
                                     "x8 ",
                                     "aws, ",
                                     "\n|",
                                     "99.9 % uptime p95 5 ms ",
                                     "1,",
                                     "a",
                                     "Rome and ",
                                     "1 room = 2 + 3 ",
                                     "every clinic has 5 logins, 3 clinics "};

// Twice the text may take at most about twice the time; the bound leaves room for a busy machine.
TEST(Robustness, TimeIsLinearInTheText) {
  for (const char* piece : kRepeated) {
    const double small = std::min(milliseconds(piece, 100'000), milliseconds(piece, 100'000));
    EXPECT_LT(milliseconds(piece, 400'000), 8 * small + 200) << piece;
  }
}

// Long texts are read by stretches, so that what grows with the square within one is linear over all, and slow.
TEST(Robustness, JoinedPlacesAndGroupsAreNotFarSlowerThanOtherText) {
  const char* shop = "a shop for 300 users in Poland, on AWS. ";
  const double usual = std::min(milliseconds(shop, 100'000), milliseconds(shop, 100'000));
  for (const char* piece : {"Rome and ", "1 room = 2 + 3 ", "every clinic has 5 logins, 3 clinics "}) {
    EXPECT_LT(std::min(milliseconds(piece, 100'000), milliseconds(piece, 100'000)), 10 * usual + 20) << piece;
  }
}

TEST(Robustness, NumbersBeyondEveryMachineWordStayNumbers) {
  const std::string nines(60, '9');
  for (const std::string& text :
       {"80 users, doubling every " + nines + " years", "80 users, 500 in " + nines + " months", nines + " % uptime",
        "budget $" + nines + " for 5 users", "keep logs for " + nines + " years", nines + " GB of data"}) {
    for (const Fact& fact : read(text).facts) {
      const bool ordered = fact.value.type != FactType::number || fact.value.number.ordered();
      EXPECT_TRUE(ordered) << text;
    }
  }
}

// Found by fuzzing: a sum that no integer holds, and a long text whose first character is of several bytes.
TEST(Robustness, SumsAndSpansStayWithinTheirBounds) {
  EXPECT_FALSE(stated("budget 5, " + std::string(40, '3') + " k per year").users);
  const Brief brief = read(
      "\xC3\x89"
      "cole, live since 2019, " +
      std::string(200, 'a') + ". We had an outage and it runs on AWS.");
  for (const Fact& fact : brief.facts) {
    if (!fact.span || fact.span->end == brief.text.size()) continue;
    EXPECT_NE(static_cast<unsigned char>(brief.text[fact.span->end]) & 0xC0U, 0x80U) << fact.id;
  }
}

TEST(Robustness, ALongTextIsReadToItsEnd) {
  std::string text = repeated("Nothing to see here. ", 200'000);
  text += "In the end we have 350 users on Azure.";
  const Brief brief = read(text);
  ASSERT_TRUE(brief.stated.users);
  EXPECT_DOUBLE_EQ(*brief.stated.users->count.high, 350);
  EXPECT_EQ(words(brief.stated.providers), std::vector<std::string>{"azure"});
}

TEST(Robustness, WhatIsLeftOutOfSeveralFamiliesIsOneSpan) {
  // More than 200 of each in one stretch, and availability, which is read first, stands last.
  const Brief brief = read(repeated("7 users. ", 2'500) + repeated("99.5 % uptime. ", 4'000));
  ASSERT_FALSE(brief.ignored.empty());
  for (const Ignored& ignored : brief.ignored) {
    EXPECT_LE(ignored.span.begin, ignored.span.end) << ignored.text;
    EXPECT_LE(ignored.span.end, brief.text.size());
  }
}

TEST(Robustness, MoreNumbersThanAnybodyReadsAreCountedInOneLine) {
  const Brief brief = read(repeated("17 ", 30'000));
  ASSERT_FALSE(brief.ignored.empty());
  EXPECT_LE(brief.ignored.size(), 501U);
  EXPECT_EQ(brief.ignored.back().text, "9500 numbers");
}

}  // namespace
}  // namespace scalewright
