// rules/components.json: every part that a plan can name, with its layer and how much infrastructure it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result/result.hpp"

namespace scalewright {

struct ComponentKind {
  std::string id;       // the canonical token that the brief reads: "kubernetes"
  std::string title;    // "Kubernetes"
  std::string layer;    // "compute"; "" for what belongs to no layer
  int level = 0;        // 0 none, 1 minimal … 5 enterprise, as on the fit chart
  std::string simpler;  // what does the same job with less, in words
  std::string source;
};

struct ComponentCatalogue {
  std::vector<ComponentKind> components;
  [[nodiscard]] const ComponentKind* find(std::string_view id) const;
};

[[nodiscard]] Result<ComponentCatalogue> load_components(std::string_view file, std::string_view text);

}  // namespace scalewright
