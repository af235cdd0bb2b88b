// Which numbers count users, and which only look like it. Private to the room.
#pragma once

#include <cstddef>

#include "core/brief/users_context.hpp"

namespace scalewright {

// Judges the numbers of one stretch of text, in their order: what was counted before tells what "them" are.
class UserCounts {
 public:
  UserCounts(const Reading& reading, const Findings& findings) : r_(reading), f_(findings) {}

  // A calendar year and no count.
  [[nodiscard]] bool year(const NumberPhrase& number, const Counted& counted) const;
  [[nodiscard]] bool counts_users(const NumberPhrase& number, const Counted& counted, const Behind& behind) const;
  // "5,200 patients who never log in", "400 parents do not use it"
  [[nodiscard]] bool never_use_it(const Counted& counted) const;
  // "20 developers use it"; who looks after it keeps it running.
  [[nodiscard]] bool uses_it(const Counted& counted) const;
  // "40 freezers, each of them reports its temperature": a plural that nothing lists, and that sends.
  [[nodiscard]] bool sends_by_itself(const NumberPhrase& number) const;
  // "6,400 of them under the asphalt, each sends a message"
  [[nodiscard]] bool each_sends(const Counted& counted) const;
  // "31,500 bikes online", "3,200 cows with a collar", "2,500 trucks that send their position": things with a device.
  [[nodiscard]] bool connected_things(const NumberPhrase& number, const Counted& counted) const;
  // "20 users now and 500 next year", "10 users, 400 users within a year", "from 20 users to 500 in half a year": the
  // date follows at once, and the clause or a small word leads to the number.
  [[nodiscard]] bool dated_behind(std::size_t piece) const;
  // "12 classes of 25 pupils"
  [[nodiscard]] bool of_counted_groups(std::size_t piece) const;
  // "could be 10", and "or 10,000" behind it
  [[nodiscard]] bool possible(std::size_t piece) const;
  // "on Friday evenings 340", "180k when there's a final"
  [[nodiscard]] bool at_times(std::size_t piece) const;

 private:
  [[nodiscard]] bool counts_without_noun(const NumberPhrase& number, const Counted& counted,
                                         const Behind& behind) const;
  // "one" is a pronoun more often than a count; "1 user" is not.
  [[nodiscard]] bool exactly_one(const NumberPhrase& number, const Counted& counted) const;
  [[nodiscard]] bool names_people(const Counted& counted) const;
  [[nodiscard]] bool counts_people(const NumberPhrase& number) const;
  [[nodiscard]] bool counts_other_things(const NumberPhrase& number) const;
  // Whether "them" are users: what the number before it in the sentence counts, else what was spoken of.
  [[nodiscard]] bool of_users(std::size_t piece) const;
  [[nodiscard]] bool users_spoken_of(std::size_t piece) const;
  // Those who are there at once or on a day were counted before it in its sentence.
  [[nodiscard]] bool goes_on_counting(std::size_t piece) const;
  // "our competitor has 2 million users, we have 350"; "600 now"; "not 5,000 users, more like 700": a number that
  // stands alone in its clause, after users were spoken of.
  [[nodiscard]] bool elliptic(const NumberPhrase& number) const;

  const Reading& r_;
  const Findings& f_;
};

}  // namespace scalewright
