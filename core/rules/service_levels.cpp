#include "core/rules/service_levels.hpp"

#include <algorithm>

#include "core/rules/reader.hpp"

namespace scalewright {

namespace {

double read_percent(Reader& reader) {
  const double percent = reader.number("percent");
  if (percent < 0 || percent > 100) reader.refuse("percent", "must lie between 0 and 100");
  return percent;
}

PublishedLevel read_published(Reader& reader) {
  PublishedLevel published;
  published.provider = reader.text("provider");
  published.service = reader.text("service");
  published.percent = read_percent(reader);
  published.source = reader.text("source");
  published.as_of = reader.text("as_of");
  reader.finish();
  return published;
}

// The percent must be the middle of what is published, so that the figure in force cannot drift from its evidence.
void check_middle(const ServiceLevel& level, Reader& reader) {
  if (level.published.empty()) return;
  std::vector<double> percents;
  for (const PublishedLevel& published : level.published) percents.push_back(published.percent);
  std::sort(percents.begin(), percents.end());
  const double middle = (percents[(percents.size() - 1) / 2] + percents[percents.size() / 2]) / 2;
  constexpr double kWritten = 1e-9;  // a decimal in the pack against the mean of two others
  if (level.percent > middle + kWritten || level.percent < middle - kWritten) {
    reader.refuse("percent", "must be the middle of the published levels");
  }
}

ServiceLevel read_level(Reader& reader) {
  ServiceLevel level;
  level.id = reader.text("id");
  level.title = reader.text("title");
  level.percent = read_percent(reader);
  level.faults_per_year = reader.number_or("faults_per_year", 0);
  if (level.faults_per_year < 0) reader.refuse("faults_per_year", "must not be negative");
  for (Reader& published : reader.list_or_none("published")) level.published.push_back(read_published(published));
  level.source = reader.text("source");
  check_middle(level, reader);
  reader.finish();
  return level;
}

}  // namespace

const ServiceLevel* ServiceLevels::find(std::string_view id) const {
  const auto found =
      std::find_if(levels.begin(), levels.end(), [id](const ServiceLevel& level) { return level.id == id; });
  return found == levels.end() ? nullptr : &*found;
}

Result<ServiceLevels> load_service_levels(std::string_view file, std::string_view text) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(file, text, problem);
  ServiceLevels levels;
  (void)reader.text("id");
  (void)reader.text("as_of");
  for (Reader& entry : reader.list("levels")) {
    ServiceLevel level = read_level(entry);
    if (levels.find(level.id) != nullptr) entry.refuse("id", "this id is taken");
    levels.levels.push_back(std::move(level));
  }
  reader.finish();
  if (problem) return *problem;
  return levels;
}

}  // namespace scalewright
