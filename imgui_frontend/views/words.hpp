// The words of the canvas, in one place. Sentences about the advice itself come from the core.
#pragma once

#include <string>
#include <string_view>

#include "core/advice/advice.hpp"

namespace scalewright::ui::words {

inline constexpr std::string_view kAsk = "What are you building, and for whom?";
inline constexpr std::string_view kExamples = "Press one to start from it";
inline constexpr std::string_view kExample[] = {
    "MVP for 5 friends",
    "Online shop with 50K daily users, three developers",
    "Clinic software, 200 staff, GDPR, we planned Kubernetes",
};
inline constexpr std::string_view kUnderstood = "What was understood";
inline constexpr std::string_view kQuestionRemark = "One question would change the answer";
inline constexpr std::string_view kQuestionAgain = "Your answer";
inline constexpr std::string_view kNoQuestion = "No open question would change this answer.";
inline constexpr std::string_view kNotSure = "Not sure";
inline constexpr std::string_view kNotSureChanges = "keeps what is assumed";
inline constexpr std::string_view kSkip = "Ask something else";
inline constexpr std::string_view kTakeBack = "Take back this answer";
inline constexpr std::string_view kAskAbout = "Change it";
inline constexpr std::string_view kSelectWords = "Go to these words";

inline constexpr std::string_view kAllFacts = "All facts as a form";
inline constexpr std::string_view kSetTo = "Set it to";
inline constexpr std::string_view kNotSaid = "not said";
inline constexpr std::string_view kWhatIf = "What if";
inline constexpr std::string_view kDiagram = "How the parts hang together";
inline constexpr std::string_view kBeside = "Around it";
inline constexpr std::string_view kRequests = "Requests";
inline constexpr std::string_view kNothingToBill = "nothing to pay";
inline constexpr std::string_view kLarger = "Show more of each part";
inline constexpr std::string_view kSmaller = "Show less of each part";
inline constexpr std::string_view kFitDrawing = "Fit";
inline constexpr std::string_view kComputing = "…";

inline constexpr std::string_view kBlankTitle = "The least infrastructure that does the job";
inline constexpr std::string_view kBlankText =
    "Say in a sentence what you are building and for how many people. The answer stands here and moves with each word: "
    "how big it is, what to run, what that costs a month, and what breaks first.";
inline constexpr std::string_view kBlankPromise =
    "It is computed in this page. Nothing that you write leaves it. Every price has a date and a source.";

inline constexpr std::string_view kFit = "Need, envelope, plan";
inline constexpr std::string_view kDemand = "What the machines will see";
inline constexpr std::string_view kCost = "Cost a month";
inline constexpr std::string_view kOptions = "Options";
inline constexpr std::string_view kGrowth = "Growth, and what breaks first";
inline constexpr std::string_view kBreaks = "What breaks first";
inline constexpr std::string_view kGrowthRemark = "users, log scale; band: slower and faster growth";
inline constexpr std::string_view kRecommended = "recommended";
inline constexpr std::string_view kSavings = "Ways to pay less";
inline constexpr std::string_view kSavingsRemark = "a month; they do not add up";
inline constexpr std::string_view kTaxes = "Taxes such as VAT are not included.";
inline constexpr std::string_view kNoPrice = "no complete price";
inline constexpr std::string_view kUnmet = "does not meet the need";

// "you said"
[[nodiscard]] std::string_view origin(FactSource source);
// "too much", "missing": what a finding is, in a word or two.
[[nodiscard]] std::string_view finding_kind(FindingKind kind);
// "3 things stand out", "Nothing stands out".
[[nodiscard]] std::string findings_title(const std::vector<Finding>& findings);
// 0 "none" … 5 "enterprise", the axis of the fit chart.
[[nodiscard]] std::string_view level(int level);

// "78–131", or "" where both ends read the same; without the currency, for beside the likely amount.
[[nodiscard]] std::string spread(const MoneyRange& range, std::string_view currency);
// "$96", "$4.20"; "–" when the bill has no total.
[[nodiscard]] std::string total(const Bill& bill);
// "−$219" for a saving, "+$4" for a cost.
[[nodiscard]] std::string change_of_cost(const MoneyRange& saving, std::string_view currency);
// "3.2 ×"
[[nodiscard]] std::string headroom(double factor);
// "730 × $0.0104 per hour"
[[nodiscard]] std::string quantity_at_price(const BillLine& line, std::string_view currency);
// "today", "month 7"
[[nodiscard]] std::string month(int month);
// "14 Aug 2026" of "2026-08-14".
[[nodiscard]] std::string date(std::string_view iso);

}  // namespace scalewright::ui::words
