#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/frontend/headless.hpp"

namespace scalewright::ui {
namespace {

TEST(Semantics, GivesEveryItemAnIdOfItsOwnThatStays) {
  Headless app;
  app.frame();
  for (const PaneId pane : {PaneId::ask, PaneId::answer}) {
    std::set<std::string> ids;
    for (const Item& item : app.frontend.semantics(pane).items()) EXPECT_TRUE(ids.insert(item.id).second) << item.id;
    std::set<std::string> again;
    app.frame();
    for (const Item& item : app.frontend.semantics(pane).items()) again.insert(item.id);
    EXPECT_EQ(ids, again);
  }
}

TEST(Semantics, NamesEverythingThatCanBePressedOrRead) {
  Headless app;
  app.frame();
  for (const PaneId pane : {PaneId::ask, PaneId::answer}) {
    for (const Item& item : app.frontend.semantics(pane).items()) {
      const bool may_be_nameless = item.role == Role::row || item.role == Role::listitem ||
                                   item.role == Role::columnheader || item.role == Role::rowheader ||
                                   item.role == Role::cell;
      EXPECT_TRUE(may_be_nameless || !item.name.empty()) << item.id;
    }
  }
}

TEST(Semantics, HoldsRowsInTablesAndCellsInRows) {
  Headless app;
  app.frame();
  const std::vector<Item>& items = app.frontend.semantics(PaneId::answer).items();
  int rows = 0;
  for (const Item& item : items) {
    if (item.role != Role::row && item.role != Role::cell) continue;
    ASSERT_GE(item.parent, 0) << item.id;
    const Role holder = items[static_cast<std::size_t>(item.parent)].role;
    EXPECT_EQ(holder, item.role == Role::row ? Role::table : Role::row) << item.id;
    rows += item.role == Role::row;
  }
  EXPECT_GT(rows, 5);
}

TEST(Semantics, RefusesToPressWhatIsNotThere) {
  Headless app;
  app.frame();
  EXPECT_FALSE(app.frontend.press("option/nothing"));
}

TEST(Semantics, WritesJsonWhateverTheTextHolds) {
  Semantics semantics;
  semantics.open({.id = "a", .role = Role::list, .name = "quote \" slash \\ tab \t"});
  semantics.add({.id = "b", .role = Role::button, .name = "💥", .pressed = true, .words = {1, 4}});
  semantics.close({1, 2, 3.26F, 4});
  const auto json = nlohmann::json::parse(semantics.to_json(), nullptr, false);
  ASSERT_FALSE(json.is_discarded());
  EXPECT_EQ(json[0]["name"], "quote \" slash \\ tab \t");
  EXPECT_EQ(json[0]["rect"], nlohmann::json({1, 2, 3.5, 4}));
  EXPECT_EQ(json[1]["in"], 0);
  EXPECT_EQ(json[1]["pressed"], true);
  EXPECT_EQ(json[1]["words"], nlohmann::json({1, 4}));
  EXPECT_FALSE(json[1].contains("expanded"));
}

}  // namespace
}  // namespace scalewright::ui
