#include <array>

#include "core/scale/scale.hpp"

namespace scalewright {

namespace {

constexpr std::array<std::string_view, 6> kCategories = {"mvp", "small", "medium", "large", "enterprise", "unclear"};
constexpr std::array<std::string_view, 5> kTiers = {"minimal", "simple", "moderate", "complex", "enterprise"};

}  // namespace

std::string_view to_text(Category category) {
  return kCategories[static_cast<std::size_t>(category)];
}
std::string_view to_text(Tier tier) {
  return kTiers[static_cast<std::size_t>(tier)];
}

Category categorise(std::optional<double> users, std::optional<double> requests_per_day, const RuleBook& rules) {
  if (!users && !requests_per_day) return Category::unclear;
  const std::vector<CategoryRule>& categories = rules.scale.categories;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const bool users_fit = !users || *users <= categories[i].users_up_to;
    const bool requests_fit = !requests_per_day || *requests_per_day <= categories[i].requests_per_day_up_to;
    if (users_fit && requests_fit) return static_cast<Category>(i);
  }
  return Category::unclear;  // not reached: the last category is unbounded
}

}  // namespace scalewright
