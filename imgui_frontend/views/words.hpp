// The words of the canvas, in one place. Sentences about the advice itself come from the core. CONTRIBUTING.md says how
// they are written.
#pragma once

#include <string>
#include <string_view>

#include "core/advice/advice.hpp"

namespace scalewright::ui::words {

// The question and its examples
inline constexpr std::string_view kAsk = "What are you building, and for whom?";
inline constexpr std::string_view kExamples = "Press one to start from it";
inline constexpr std::string_view kExample[] = {
    "MVP for 5 friends",
    "Online shop with 50K daily users, three developers",
    "Clinic software, 200 staff, GDPR, we planned Kubernetes",
};

// What was understood
inline constexpr std::string_view kUnderstood = "What was understood";
inline constexpr std::string_view kTakeBack = "Take back this answer";
inline constexpr std::string_view kAskAbout = "Change it";
inline constexpr std::string_view kSelectWords = "Go to these words";
inline constexpr std::string_view kSetTo = "Set it to";
inline constexpr std::string_view kYourAnswer = "Your answer.";
// "you said"
[[nodiscard]] std::string_view origin(FactSource source);
// "Where a fact comes from: you said, answered, inferred, assumed"
[[nodiscard]] std::string origins(std::string_view all);
// "Read from your words by the rule users.plain."
[[nodiscard]] std::string read_by_rule(std::string_view rule);
// "Read from “600 users” by the rule users.plain."
[[nodiscard]] std::string read_from(std::string_view quoted, std::string_view rule);
// "Your answer to “How many people use it?”"
[[nodiscard]] std::string answer_to(std::string_view question);
// "Follows from the rest, by the rule clinic.personal_data."
[[nodiscard]] std::string follows_by_rule(std::string_view rule);
// "Nobody said, so this is assumed (a small team)."
[[nodiscard]] std::string assumed_because(std::string_view reason);
// "2 numbers were not used"
[[nodiscard]] std::string numbers_not_used(std::size_t count);
// "“24 colours” "
[[nodiscard]] std::string quoted_before(std::string_view text);

// All facts as a form
inline constexpr std::string_view kAllFacts = "All facts as a form";
inline constexpr std::string_view kForm = "All facts";

// The question that is asked
inline constexpr std::string_view kQuestion = "Question";
inline constexpr std::string_view kQuestionRemark = "One question would change the answer";
inline constexpr std::string_view kQuestionAgain = "Your answer";
inline constexpr std::string_view kNoQuestion = "No open question would change this answer.";
inline constexpr std::string_view kNotSure = "Not sure";
inline constexpr std::string_view kNotSureChanges = "keeps what is assumed";
inline constexpr std::string_view kSkip = "Ask something else";

// Before anything was asked
inline constexpr std::string_view kBlankTitle = "The least infrastructure that does the job";
inline constexpr std::string_view kBlankText =
    "Say in a sentence what you are building and for how many people. The answer stands here and moves with each word: "
    "how big it is, what to run, what that costs a month, and what breaks first.";
inline constexpr std::string_view kBlankPromise =
    "It is computed in this page. Nothing that you write leaves it. Every price has a date and a source.";

// The verdict, and what stands at the end of the answer
inline constexpr std::string_view kWhy = "Why";
// "Rules of 14 Aug 2026, version 0123456789ab. The same words and rules always give this answer."
[[nodiscard]] std::string rules_in_force(const Advice& advice);

// The sliders
inline constexpr std::string_view kWhatIf = "What if";
inline constexpr std::string_view kNotSaid = "not said";
// "about 3.5 %" where the unit is "percent a month"
[[nodiscard]] std::string about(double value, std::string_view unit);
// "Take back: Users"
[[nodiscard]] std::string take_back(std::string_view title);

// Need, envelope, plan
inline constexpr std::string_view kFit = "Need, envelope, plan";
inline constexpr std::string_view kNeed = "need";
inline constexpr std::string_view kEnvelope = "envelope";
inline constexpr std::string_view kPlan = "your plan";
inline constexpr std::string_view kFits = "fits";
inline constexpr std::string_view kTooMuch = "too much";
inline constexpr std::string_view kTooLittle = "too little";
inline constexpr std::string_view kNeededParts = "Needed:";
inline constexpr std::string_view kJustifiedParts = "Justified at most:";
inline constexpr std::string_view kPlannedParts = "Your plan:";
inline constexpr std::string_view kNothingNeeded = "Nothing is needed here.";
// 0 "none" … 5 "enterprise", the axis of the fit chart.
[[nodiscard]] std::string_view level(int level);
// "Database: needs simple, at most moderate, your plan complex: too much"; without a plan there is no verdict.
[[nodiscard]] std::string layer_fit(const LayerFit& layer, std::string_view verdict);

// What the machines will see
inline constexpr std::string_view kDemand = "What the machines will see";
inline constexpr std::string_view kDemandRemark = "likely, and its range";
// "Requests a day: 78, between 40–131"; without a range only the likely figure.
[[nodiscard]] std::string figure(std::string_view title, std::string_view likely, std::string_view range);

// Findings
inline constexpr std::string_view kFindings = "Findings";
// "3 things stand out, 1 too much"; "Nothing is too much or too little".
[[nodiscard]] std::string findings_title(const std::vector<Finding>& findings);
// "too much", "risk": what a finding is, in a word or two.
[[nodiscard]] std::string_view finding_kind(FindingKind kind);
// "By the rule orchestration.small_team. Source: The Twelve Factors."
[[nodiscard]] std::string finding_why(const Finding& finding);
// "−$219" for a saving, "+$4" for a cost.
[[nodiscard]] std::string change_of_cost(const MoneyRange& saving, std::string_view currency);

// Ways to pay less
inline constexpr std::string_view kSavings = "Ways to pay less";
inline constexpr std::string_view kSavingsRemark = "a month; they do not add up";
// "−$28"
[[nodiscard]] std::string saved(const Strategy& strategy, std::string_view currency);
// "12 %"
[[nodiscard]] std::string saved_share(const Strategy& strategy);
// "Reserve for a year: −$28 a month, 12 %. Commit to the machines that run anyway."
[[nodiscard]] std::string saving(const Strategy& strategy, std::string_view currency);
// "From $20–$31 a month, by pricing the design once more so. Source: the price list."
[[nodiscard]] std::string saving_why(const Strategy& strategy, std::string_view currency);

// The cost at each provider
inline constexpr std::string_view kCost = "Cost a month";
inline constexpr std::string_view kNoPrice = "no complete price";
inline constexpr std::string_view kNothingToPrice = "There is no option to price yet.";
// "Hetzner: $78–$131 a month, likely $96, prices of 14 Aug 2026"; "Hetzner: no complete price".
[[nodiscard]] std::string cost_at_provider(const Bill& bill);
// "the same need; prices of 14 Aug 2026 or newer"
[[nodiscard]] std::string cost_remark(std::string_view oldest_price);
// "2 providers lack a price"
[[nodiscard]] std::string providers_without_price(std::size_t count);

// The options
inline constexpr std::string_view kOptions = "Options";
inline constexpr std::string_view kRecommended = "recommended";
inline constexpr std::string_view kUnmet = "does not meet the need";
inline constexpr std::string_view kComputing = "…";
inline constexpr std::string_view kNothing = "–";
inline constexpr std::string_view kProvider = "At";
inline constexpr std::string_view kUpkeep = "Upkeep a month";
inline constexpr std::string_view kAvailability = "Availability";
inline constexpr std::string_view kCapacity = "Size";
inline constexpr std::string_view kHeadroom = "Room to grow";
inline constexpr std::string_view kFirstDeploy = "First deploy";
inline constexpr std::string_view kPros = "For";
inline constexpr std::string_view kCons = "Against";
inline constexpr std::string_view kHoldsUntil = "Holds until";
inline constexpr std::string_view kHeadroomWhy =
    "The first limit that a load of this kind reaches, over today's load; see “What breaks first”.";
inline constexpr std::string_view kHoldsUntilWhy =
    "Found by advising again with other values, one at a time, until another option wins.";
// "Of the pattern one_server. Source: judgement."
[[nodiscard]] std::string of_pattern(std::string_view pattern, std::string_view source);
// "Where the rows above differ from “One server” by more than 10 %."
[[nodiscard]] std::string differences_from(std::string_view other, const DecisionRules& rules);
// "at least $96"
[[nodiscard]] std::string at_least(const Bill& bill);
// "3 hours"
[[nodiscard]] std::string hours(double hours);
// "6 hours", "2 working days", "3 weeks"
[[nodiscard]] std::string working_time(double hours);
// "2 vCPU, 4 GiB"
[[nodiscard]] std::string capacity(const Option& option);
// "43 minutes down a month"
[[nodiscard]] std::string downtime(double minutes_per_month);
// "Database: 2 of managed PostgreSQL, 99.95 %; 22 minutes down a month"
[[nodiscard]] std::string availability_of_part(const AvailabilityPart& part);
// "3.2 ×"
[[nodiscard]] std::string headroom(double factor);
// "to 1,900 users"
[[nodiscard]] std::string until_users(double users);

// The drawing
inline constexpr std::string_view kDiagram = "How the parts hang together";
inline constexpr std::string_view kBeside = "Around it";
inline constexpr std::string_view kRequests = "Requests";
inline constexpr std::string_view kNothingToBill = "nothing to pay";
inline constexpr std::string_view kLarger = "Show more of each part";
inline constexpr std::string_view kSmaller = "Show less of each part";
inline constexpr std::string_view kFitDrawing = "Fit";
// "One server at Hetzner"
[[nodiscard]] std::string diagram_title(const Option& option, const Bill& bill);
// "600 users"
[[nodiscard]] std::string users(double users);
// "3 × 2 vCPU, 4 GiB"; one alone is not counted.
[[nodiscard]] std::string sized(const SizedComponent& component);

// The bill
inline constexpr std::string_view kTotal = "A month";
inline constexpr std::string_view kTaxes = "Taxes such as VAT are not included.";
// "Bill: One server, Hetzner"
[[nodiscard]] std::string bill_title(const Option& option, const Bill& bill);
// "oldest price of 14 Aug 2026"; "" where no price has a date.
[[nodiscard]] std::string oldest_price(const Bill& bill);
// "730 × $0.0104 per hour, within the free allowance"
[[nodiscard]] std::string quantity_at_price(const BillLine& line, std::string_view currency);
// "price of 14 Aug 2026, eu-central-1"
[[nodiscard]] std::string price_date(const BillLine& line);
// "Price from the price list."
[[nodiscard]] std::string price_source(const BillLine& line);
// ", between 78–131", or "" without a range.
[[nodiscard]] std::string between(std::string_view range);
// "Costs nothing more: nginx, cron."
[[nodiscard]] std::string costs_nothing_more(const std::vector<std::string>& parts);
// "At least $96 a month; the total is not known, since a price is missing. The storage has no price. "
[[nodiscard]] std::string missing_prices(const Bill& bill);
// "Total: $78–$131 a month, likely $96"
[[nodiscard]] std::string total_in_full(const Bill& bill);

// Growth, and what breaks first
inline constexpr std::string_view kGrowth = "Growth, and what breaks first";
inline constexpr std::string_view kGrowthRemark = "users, log scale; band: slower and faster growth";
inline constexpr std::string_view kBreaks = "What breaks first";
inline constexpr std::string_view kUsersOverMonths = "Users over the months:";
// "today", "month 7"
[[nodiscard]] std::string month(int month);
// "today", "7 mo"
[[nodiscard]] std::string month_on_axis(int month);
// "month 7 500–700, small"
[[nodiscard]] std::string users_in_month(const CategoryInMonth& step, std::string_view category);
// "Month 7, at 1,900 users: "
[[nodiscard]] std::string break_when(const Break& limit);
// "The database, connections. "
[[nodiscard]] std::string break_what(const Break& limit);
// "Then: pool the connections."
[[nodiscard]] std::string break_then(const Break& limit);
// "Reached when the load is 2.4 times today's, at the size that is priced; users and month follow from your growth."
[[nodiscard]] std::string break_why(const Break& limit, double users_today);

// Amounts and dates anywhere
// "$96 a month"
[[nodiscard]] std::string a_month(std::string_view amount);
// "78–131", or "" where both ends read the same; without the currency, for beside the likely amount.
[[nodiscard]] std::string spread(const MoneyRange& range, std::string_view currency);
// "$96", "$4.20"; "–" when the bill has no total.
[[nodiscard]] std::string total(const Bill& bill);
// "14 Aug 2026" of "2026-08-14".
[[nodiscard]] std::string date(std::string_view iso);

}  // namespace scalewright::ui::words
