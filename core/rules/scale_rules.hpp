// rules/scale.json: the thresholds of the categories, the layers, what each tier's envelope holds, and how sure a
// classification is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result/result.hpp"

namespace scalewright {

struct CategoryRule {
  std::string id;     // "mvp"
  std::string title;  // "MVP"
  std::string tier;   // "minimal"
  // Inclusive upper bounds; the last category has none and holds infinity here.
  double users_up_to = 0;
  double requests_per_day_up_to = 0;
};

struct LayerRule {
  std::string id;     // "load_balancing"
  std::string title;  // "Load balancing"
  // What it holds makes a design complex; the other layers only protect or watch it.
  bool structural = false;
  // A higher need keeps what the lower ones asked for, as a firewall does not replace HTTPS.
  bool cumulative = false;
  // One of its components does the work of another: to reject a virtual server is not to reject computing.
  bool has_substitutes = false;
};

struct EnvelopeRule {
  std::string tier;
  std::string layer;
  int level = 0;                        // 0 none, 1 minimal … 5 enterprise
  std::vector<std::string> components;  // titles, for people
};

// How sure a category is, 0 to 1, by what it rests on.
struct ConfidenceRules {
  double stated_exactly = 0;
  double stated_vaguely = 0;
  double from_requests_only = 0;
  double from_range_in_one_category = 0;
  double from_range_in_two_categories = 0;
  double unclear = 0;
  // A count this close to a threshold (as a share of it) multiplies the confidence by the factor.
  double near_boundary_share = 0;
  double near_boundary_factor = 0;
};

struct ScaleRules {
  std::vector<CategoryRule> categories;  // ascending; exactly the five of the contract
  std::vector<LayerRule> layers;
  std::vector<EnvelopeRule> envelopes;  // one for every tier and layer
  ConfidenceRules confidence;
  [[nodiscard]] const EnvelopeRule* envelope(std::string_view tier, std::string_view layer) const;
};

[[nodiscard]] Result<ScaleRules> load_scale_rules(std::string_view file, std::string_view text);

}  // namespace scalewright
