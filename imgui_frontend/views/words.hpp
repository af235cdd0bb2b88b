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
inline constexpr std::string_view kAskAbout = "Choose an answer";
inline constexpr std::string_view kSelectWords = "Go to these words";
inline constexpr std::string_view kSetTo = "New value";
inline constexpr std::string_view kYourAnswer = "Your answer.";
// "you said"
[[nodiscard]] std::string_view origin(FactSource source);
// "Where a fact comes from: you said, answered, inferred, assumed"
[[nodiscard]] std::string origins(std::string_view all);
// " [rule users.plain]", at the end: for who looks it up.
[[nodiscard]] std::string by_rule(std::string_view rule);
// "Read from your words [rule users.plain]"
[[nodiscard]] std::string read_by_rule(std::string_view rule);
// "Read from “600 users” [rule users.plain]"
[[nodiscard]] std::string read_from(std::string_view quoted, std::string_view rule);
// "Your answer to “How many people use it?”"
[[nodiscard]] std::string answer_to(std::string_view question);
// "Follows from the rest [rule clinic.personal_data]"
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

// "One of: idea, prototype, launched."
[[nodiscard]] std::string one_of(const std::vector<std::string>& values);

// The question that is asked
inline constexpr std::string_view kQuestion = "Question";
inline constexpr std::string_view kQuestionRemark = "One question would change the answer";
inline constexpr std::string_view kQuestionAgain = "Your answer";
inline constexpr std::string_view kNoQuestion = "No open question would change this answer.";
// "You left 2 questions open."
[[nodiscard]] std::string left_open(std::size_t count);
inline constexpr std::string_view kAskAgain = "Ask again";
inline constexpr std::string_view kNotSure = "Not sure";
inline constexpr std::string_view kNotSureChanges = "keeps what is assumed";
inline constexpr std::string_view kEffects = "Each effect was found by advising again with that answer.";
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

// Why the verdict is what it is
// "The load and your words need a minimal design; this scale would justify at most a moderate one. …"
[[nodiscard]] std::string need_and_envelope(const Scale& scale);
// "cost 0.9 × 30 %"
[[nodiscard]] std::string weighed(std::string_view criterion, double score, double weight);
// "Two servers 0.61", with a word where it does not meet the need
[[nodiscard]] std::string scored(const Option& option);
// "One server scores 0.71 of 1: cost 0.9 × 30 % and … The others: Two servers 0.61."
[[nodiscard]] std::string won(const Option& best, const std::vector<std::string>& parts,
                              const std::vector<std::string>& others);
// "The price is the sum of 4 lines of the bill at AWS, with prices of 14 Aug 2026 or newer; …"; "" without a bill.
[[nodiscard]] std::string priced_as(const Bill& bill);
// "Up 99.5 % of the time: what its parts reach together, Server 99.9 % and …"
[[nodiscard]] std::string together(double percent, const std::vector<std::string>& parts);
// "It holds until about 1,900 users: first to give way is the database, connections."; "" without a limit.
[[nodiscard]] std::string holds_because(const Option& option, const std::vector<Break>& breaks);
// "One machine does the work. Source: judgement. [rule need.compute.one_server]"
[[nodiscard]] std::string because_of(const NeedRule& rule);

// What is looked at, where that is not the recommended design
inline constexpr std::string_view kBack = "Show the recommended one";
inline constexpr std::string_view kShown = "shown";
// "Shown: Two servers at Hetzner"
[[nodiscard]] std::string shown(const Option& option, const Bill& bill);
// " (recommended: One server at AWS)"
[[nodiscard]] std::string instead_of(const Option& option);

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
// "Source: The Twelve Factors. [rule orchestration.small_team]"
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
inline constexpr std::string_view kBudget = "Budget";
// "Cost a month: One server"
[[nodiscard]] std::string cost_of(const Option& option);
// "Compared with the bill: $78–$131 a month, likely $96."
[[nodiscard]] std::string budget_why(const Bill& bill, const BudgetVerdict& budget);
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
// "The same for every design of this kind. Source: judgement. [rule one_server]"
[[nodiscard]] std::string of_pattern(std::string_view pattern, std::string_view source);
// "Where the rows above differ from “One server” by more than 10 %."
[[nodiscard]] std::string differences_from(std::string_view other, const DecisionRules& rules);
// "at least $96"
[[nodiscard]] std::string at_least(const Bill& bill);
// "3 hours", "11 minutes"
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
inline constexpr std::string_view kTotalWhy =
    "The sum of the lines above; its ends are the sums of their low and of their high ends.";
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
inline constexpr std::string_view kGrowthWhy =
    "The growth that you said, or that leads to the users that you expect, month upon month. The band takes the low "
    "and "
    "the high end of users and growth together; each number stands where the curve reaches a limit of the list.";
inline constexpr std::string_view kBreaks = "What breaks first";
inline constexpr std::string_view kUsersOverMonths = "Users over the months:";
// "today", "month 7"
[[nodiscard]] std::string month(int month);
// "today", "7 mo"
[[nodiscard]] std::string month_on_axis(int month);
// "month 7 500–700, small"
[[nodiscard]] std::string users_in_month(const CategoryInMonth& step, std::string_view category);
// "10,000", "1 M", "10 M": the users on the axis.
[[nodiscard]] std::string in_short(double count);
// "1", "1–3": which limits a mark stands for.
[[nodiscard]] std::string numbers(std::size_t first, std::size_t last);
// "3 (database)"
[[nodiscard]] std::string numbered(std::size_t number, std::string_view what);
// "Beyond the chart: 3 (database) and 4 (disk)."
[[nodiscard]] std::string beyond_chart(const std::vector<std::string>& limits);
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
