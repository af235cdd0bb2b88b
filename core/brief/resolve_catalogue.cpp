// Components, providers and software: ruled out beats planned, planned beats asked about. Regions and compliance.
#include <algorithm>

#include "core/brief/resolving.hpp"

namespace scalewright {

namespace {

class CatalogueResolver {
 public:
  explicit CatalogueResolver(Resolving& all) : all_(all), f_(all.findings), s_(all.stated) {}

  void run() {
    for (const Mention& m : f_.components) {
      switch (settled(f_.components, m.value)) {
        case Stance::proposed:
          if (!only_asked(m.value)) add_once(s_.proposed_components, m.value, m.origin);
          break;
        case Stance::rejected:
          if (!contains(s_.rejected_components, m.value)) report_both(f_.components, m);
          add_once(s_.rejected_components, m.value, m.origin);
          break;
        case Stance::asked:
          if (!only_asked(m.value)) add_once(s_.asked_components, m.value, m.origin);
          break;
        case Stance::suggested:
          add_once(s_.asked_components, m.value, m.origin);
          break;
        case Stance::unsaid:
          break;
      }
    }
    resolve_providers();
    for (const Mention& m : f_.stack) {
      const Stance stance = settled(f_.stack, m.value);
      if (stance == Stance::proposed) add_once(s_.stack, m.value, m.origin);
      if (stance == Stance::asked || stance == Stance::suggested) add_once(s_.asked_components, m.value, m.origin);
      if (stance == Stance::rejected) add_once(s_.rejected_components, m.value, m.origin);
    }
    for (const Mention& m : f_.regions) add_once(s_.regions, m.value, m.origin);
    if (s_.regions.empty()) {
      for (const Mention& m : f_.cities) add_once(s_.regions, m.value, {m.origin.span, "region.city"});
    }
    std::vector<WordStatement> compliance;
    for (const WordStatement& w : s_.compliance) add_once(compliance, w.value, w.origin);
    s_.compliance = std::move(compliance);
  }

 private:
  static bool contains(const std::vector<WordStatement>& list, std::string_view value) {
    return std::any_of(list.begin(), list.end(), [&](const WordStatement& w) { return w.value == value; });
  }
  static void add_once(std::vector<WordStatement>& list, const std::string& value, const Origin& origin) {
    if (!contains(list, value)) list.push_back({value, origin});
  }
  static bool any_with(const std::vector<Mention>& mentions, std::string_view value, Stance stance) {
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](const Mention& m) { return m.value == value && m.stance == stance; });
  }

  // Ruled out beats planned, planned beats asked about.
  static Stance settled(const std::vector<Mention>& mentions, std::string_view value) {
    for (const Stance stance : {Stance::rejected, Stance::proposed, Stance::asked, Stance::suggested}) {
      if (any_with(mentions, value, stance)) return stance;
    }
    return Stance::unsaid;
  }

  void report_both(const std::vector<Mention>& mentions, const Mention& rejected) {
    for (const Mention& m : mentions) {
      if (m.value != rejected.value || m.stance != Stance::proposed) continue;
      all_.conflict("proposed_components", "\"" + m.value + "\" is both wanted and ruled out.",
                    {m.origin.span, rejected.origin.span});
      return;
    }
  }

  // Databases that are software when they are in use, and a component only while they are asked about.
  [[nodiscard]] bool only_asked(std::string_view value) const {
    return std::any_of(f_.stack.begin(), f_.stack.end(), [&](const Mention& m) { return m.value == value; });
  }

  void resolve_providers() {
    for (const Mention& m : f_.providers) {
      switch (settled(f_.providers, m.value)) {
        case Stance::proposed:
          if (const Implication* platform = implied("paid_platform", m.value);
              platform != nullptr && paid_for(m.value)) {
            add_once(s_.proposed_components, platform->value, m.origin);
          } else {
            add_once(s_.providers, m.value, m.origin);
          }
          break;
        case Stance::rejected:
          add_once(s_.rejected_components, m.value, m.origin);
          break;
        case Stance::asked:
        case Stance::suggested:
          if (m.alternative) {
            add_once(s_.providers, m.value, m.origin);
          } else {
            add_once(s_.asked_components, m.value, m.origin);
          }
          break;
        case Stance::unsaid:
          break;
      }
    }
    for (const WordStatement& component : s_.proposed_components) {
      const Implication* owner = implied("component", component.value);
      if (owner != nullptr && owner->fact == "provider")
        add_once(s_.providers, owner->value, {component.origin.span, owner->id});
    }
    for (const WordStatement& software : s_.stack) {
      const Implication* owner = implied("component", software.value);
      if (owner != nullptr && owner->fact == "provider")
        add_once(s_.providers, owner->value, {software.origin.span, owner->id});
    }
  }
  [[nodiscard]] bool paid_for(std::string_view value) const {
    return std::any_of(f_.providers.begin(), f_.providers.end(),
                       [&](const Mention& m) { return m.value == value && m.paid_for; });
  }
  [[nodiscard]] const Implication* implied(std::string_view when, std::string_view is) const {
    for (const Implication& i : all_.vocabulary.implications()) {
      if (i.when == when && i.is == is) return &i;
    }
    return nullptr;
  }

  Resolving& all_;
  Findings& f_;
  Stated& s_;
};

}  // namespace

void resolve_catalogue(Resolving& all) {
  CatalogueResolver(all).run();
}

}  // namespace scalewright
