#include <gtest/gtest.h>

#include "web/advisor.hpp"

namespace scalewright {
namespace {

std::string refused_at(std::string_view json) {
  const Result<AdviceRequest> request = read_request(json);
  return request ? "accepted" : request.error().code + " " + request.error().path;
}

const Answer& only_answer(const Result<AdviceRequest>& request) {
  static const Answer kNone;
  EXPECT_TRUE(request) << request.error().path << ": " << request.error().message;
  EXPECT_EQ(request->answers.size(), 1U);
  return request && !request->answers.empty() ? request->answers.front() : kNone;
}

TEST(Request, TakesTextAloneWithTheUsualSettings) {
  const Result<AdviceRequest> request = read_request(R"({"text": "5 users"})");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->text, "5 users");
  EXPECT_EQ(request->currency, "USD");
  EXPECT_EQ(request->provider, "");
  EXPECT_EQ(request->today, "");
}

TEST(Request, TakesAnswersOfEveryForm) {
  EXPECT_EQ(only_answer(read_request(R"({"answers": {"q": "an_hour"}})")).value, FactValue::of("an_hour"));
  EXPECT_EQ(only_answer(read_request(R"({"answers": {"q": 500}})")).value, FactValue::of(500));
  EXPECT_EQ(only_answer(read_request(R"({"answers": {"q": {"low": 1, "likely": 2, "high": 3}}})")).value,
            FactValue::of(Ratio{1, 2, 3}));
  EXPECT_EQ(only_answer(read_request(R"({"answers": {"q": ["a", "b"]}})")).value,
            FactValue::of(std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(only_answer(read_request(R"({"answers": {"q": true}})")).value, FactValue::yes());
  EXPECT_FALSE(only_answer(read_request(R"({"answers": {"q": false}})")).value.flag);
}

TEST(Request, NamesThePlaceOfWhatIsWrong) {
  EXPECT_EQ(refused_at(""), "bad_json request:1:1");
  EXPECT_EQ(refused_at("{\n\"text\": x}").substr(0, 18), "bad_json request:2");
  EXPECT_EQ(refused_at("[]"), "bad_request ");
  EXPECT_EQ(refused_at("{}"), "bad_request ");
  EXPECT_EQ(refused_at(R"({"text": 5})"), "bad_request text");
  EXPECT_EQ(refused_at(R"({"text": "a", "answers": [1]})"), "bad_request answers");
  EXPECT_EQ(refused_at(R"({"text": "a", "answers": {"q": null}})"), "bad_request answers/q");
  EXPECT_EQ(refused_at(R"({"text": "a", "answers": {"q": ["a", 1]}})"), "bad_request answers/q/1");
  EXPECT_EQ(refused_at(R"({"text": "a", "answers": {"q": {"low": 3, "likely": 2, "high": 1}}})"),
            "bad_request answers/q");
  EXPECT_EQ(refused_at(R"({"text": "a", "provder": "aws"})").substr(0, 11), "bad_request");
}

TEST(Request, AsksUnlessItIsToldNotTo) {
  EXPECT_TRUE(read_request(R"({"text": "a"})")->questions);
  EXPECT_TRUE(read_request(R"({"text": "a", "questions": true})")->questions);
  EXPECT_FALSE(read_request(R"({"text": "a", "questions": false})")->questions);
  EXPECT_EQ(refused_at(R"({"text": "a", "questions": "no"})"), "bad_request questions");
}

TEST(Request, KnowsTheCalendarAndTheFormOfCurrencies) {
  for (const char* day : {"2026-11-21", "2024-02-29", "2000-02-29"})
    EXPECT_EQ(refused_at(std::string(R"({"text": "a", "today": ")") + day + "\"}"), "accepted") << day;
  for (const char* day :
       {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "today", "2026/11/21"})
    EXPECT_EQ(refused_at(std::string(R"({"text": "a", "today": ")") + day + "\"}"), "bad_request today") << day;
  for (const char* currency : {"usd", "US", "DOLLAR", "", "U$D"})
    EXPECT_EQ(refused_at(std::string(R"({"text": "a", "currency": ")") + currency + "\"}"), "bad_request currency");
}

TEST(Request, MayLeaveTheOverturnsOut) {
  EXPECT_TRUE(read_request(R"({"text": "a"})")->overturns);
  EXPECT_FALSE(read_request(R"({"text": "a", "overturns": false})")->overturns);
}

TEST(Request, TakesPricesOfOnesOwn) {
  const Result<AdviceRequest> request = read_request(
      R"({"text": "a", "overrides": [{"provider": "aws", "sku": "x", "unit_price": 0.5}, {"component": "cdn", "monthly": 9}],
          "discounts": {"aws": 12}, "hour_rate": 60, "commitment": "1y", "weights": {"cost": 1}})");
  ASSERT_TRUE(request) << request.error().message;
  ASSERT_EQ(request->own.lines.size(), 2U);
  EXPECT_EQ(request->own.lines[0].unit_price, 0.5);
  EXPECT_EQ(request->own.lines[1].monthly, 9);
  EXPECT_EQ(request->own.discount_permille("aws"), 120);
  EXPECT_EQ(request->own.hour_rate, 60);
  EXPECT_EQ(request->commitment, Commitment::one_year);
  EXPECT_EQ(request->weights->cost, 1);
}

TEST(Request, RefusesPricesThatSayNothingOrTooMuch) {
  EXPECT_EQ(refused_at(R"({"text": "a", "overrides": [{"unit_price": 1}]})"), "bad_request overrides/0");
  EXPECT_EQ(refused_at(R"({"text": "a", "overrides": [{"sku": "x"}]})"), "bad_request overrides/0");
  EXPECT_EQ(refused_at(R"({"text": "a", "overrides": [{"component": "x", "quantity": 1}]})"),
            "bad_request overrides/0");
  EXPECT_EQ(refused_at(R"({"text": "a", "overrides": [{"sku": "x", "monthly": 1}]})"), "bad_request overrides/0");
  EXPECT_EQ(refused_at(R"({"text": "a", "overrides": [{"sku": "x", "unit_price": -1}]})"),
            "bad_request overrides/0/unit_price");
  EXPECT_EQ(refused_at(R"({"text": "a", "overrides": [{"sku": "x", "fre": true}]})").substr(0, 11), "bad_request");
  EXPECT_EQ(refused_at(R"({"text": "a", "overrides": [{"sku": "x", "quantity": 0}]})"),
            "bad_request overrides/0/quantity");
  EXPECT_EQ(refused_at(R"({"text": "a", "discounts": {"aws": 120}})"), "bad_request discounts/aws");
  EXPECT_EQ(refused_at(R"({"text": "a", "weights": {}})"), "bad_request weights");
  EXPECT_EQ(refused_at(R"({"text": "a", "weights": {"beauty": 1}})").substr(0, 11), "bad_request");
  EXPECT_EQ(refused_at(R"({"text": "a", "commitment": "5y"})"), "bad_request commitment");
  EXPECT_EQ(refused_at(R"({"text": "a", "hour_rate": 1e9})"), "bad_request hour_rate");
}

}  // namespace
}  // namespace scalewright
