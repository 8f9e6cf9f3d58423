#include "model/report/table_relations.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.h"

namespace banxin {
namespace {

/// A set of relations for a form of so many rows and columns.
struct ReadyMade {
  std::string_view name;
  uint32_t rows, columns;
  std::vector<std::string_view> relations;
};

/// The tables of the annual report on the disclosure of government information
/// (国办公开办函〔2021〕30号). Stated in the form is the first relation of section 三 alone; the
/// others follow from what its rows and columns are.
const std::array<ReadyMade, 3>& ready_made() {
  static const std::array<ReadyMade, 3> kAll = {{
      {"annual-report-2", 14, 4, {}},
      {"annual-report-3", 28, 10, {"rows 4 + 5 = 27 + 28", "rows 27 = 6..26", "columns 10 = 4..9"}},
      {"annual-report-4", 4, 15, {"columns 5 = 1..4", "columns 10 = 6..9", "columns 15 = 11..14"}},
  }};
  return kAll;
}

/// Rows or columns `[first, last]`, 0-based, added or taken away.
struct Term {
  uint32_t first = 0, last = 0;
  bool minus = false;
};
using Sum = std::vector<Term>;

struct Relation {
  bool of_rows = true;
  std::vector<Sum> sums;
  std::vector<std::string> written;  ///< each sum as its author wrote it
};

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(' ');
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// Reads a relation; why() tells what is wrong with one that it cannot read.
class RelationReader {
 public:
  RelationReader(const TableBlock& table, const CellPlaces& cells)
      : cells_(cells),
        label_rows_(static_cast<uint32_t>(std::max(1, table.header_rows))),
        label_columns_(static_cast<uint32_t>(std::max(1, table.header_columns))) {}

  std::optional<Relation> read(std::string_view text) {
    Relation relation;
    text = trimmed(text);
    if (text.starts_with("rows "))
      text.remove_prefix(5);
    else if (text.starts_with("columns "))
      text.remove_prefix(8), relation.of_rows = false;
    else
      return fail("it begins with neither rows nor columns");
    of_rows_ = relation.of_rows;
    for (const std::string_view side : parted(text, "=")) {
      auto sum = read_sum(side);
      if (!sum) return std::nullopt;
      relation.sums.push_back(std::move(*sum));
      relation.written.emplace_back(trimmed(side));
    }
    if (relation.sums.size() < 2) return fail("it has no = between two sums");
    return relation;
  }

  const std::string& why() const { return why_; }

 private:
  std::nullopt_t fail(std::string why) {
    why_ = std::move(why);
    return std::nullopt;
  }

  /// The pieces between `marks`, but for those in quotes.
  static std::vector<std::string_view> parted(std::string_view text, std::string_view marks) {
    std::vector<std::string_view> pieces;
    size_t begin = 0;
    bool quoted = false;
    for (size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\'') quoted = !quoted;
      if (quoted || marks.find(text[i]) == marks.npos) continue;
      pieces.push_back(text.substr(begin, i - begin));
      begin = i + 1;
    }
    pieces.push_back(text.substr(begin));
    return pieces;
  }

  std::optional<Sum> read_sum(std::string_view text) {
    Sum sum;
    bool minus = false;
    for (const std::string_view piece : parted(text, "+-")) {
      auto term = read_term(trimmed(piece));
      if (!term) return std::nullopt;
      term->minus = minus;
      sum.push_back(*term);
      const size_t after = static_cast<size_t>(piece.data() + piece.size() - text.data());
      minus = after < text.size() && text[after] == '-';
    }
    return sum;
  }

  std::optional<Term> read_term(std::string_view text) {
    if (text.empty()) return fail("a sum lacks a term");
    const size_t dots = text.find("..");
    const auto first = place_of(trimmed(text.substr(0, dots)));
    if (!first) return std::nullopt;
    if (dots == text.npos) return Term{*first, *first};
    const auto last = place_of(trimmed(text.substr(dots + 2)));
    if (!last) return std::nullopt;
    if (*last < *first) return fail(fmt::format("the range {} runs backwards", text));
    return Term{*first, *last};
  }

  /// A row or column by its number from 1, or by the label that it begins with.
  std::optional<uint32_t> place_of(std::string_view name) {
    const uint32_t count = of_rows_ ? cells_.rows() : cells_.columns();
    uint32_t number = 0;
    const char* end = name.data() + name.size();
    const auto [after, fault] = std::from_chars(name.data(), end, number);
    if (fault == std::errc() && after == end) {
      if (number >= 1 && number <= count) return number - 1;
      return fail(fmt::format("there is no {} {}: the table has {}", of_rows_ ? "row" : "column",
                              number, count));
    }
    if (name.size() >= 2 && name.front() == '\'' && name.back() == '\'')
      name = name.substr(1, name.size() - 2);
    return labelled(name);
  }

  /// Rows are labelled in the first columns, columns in the head; a label that stands in neither
  /// may stand anywhere.
  std::optional<uint32_t> labelled(std::string_view label) {
    for (const bool anywhere : {false, true}) {
      std::optional<uint32_t> found;
      for (size_t i = 0; i < cells_.size(); ++i) {
        const PlacedCell& one = cells_[i];
        const bool labels = of_rows_ ? one.column < label_columns_ : one.row < label_rows_;
        if (!(labels || anywhere) || one.cell->text.text != label) continue;
        const uint32_t place = of_rows_ ? one.row : one.column;
        if (found && *found != place)
          return fail(fmt::format("'{}' stands in several places", label));
        found = place;
      }
      if (found) return found;
    }
    return fail(fmt::format("no cell says '{}'", label));
  }

  const CellPlaces& cells_;
  const uint32_t label_rows_, label_columns_;
  bool of_rows_ = true;
  std::string why_;
};

class RelationCheck {
 public:
  RelationCheck(const TableBlock& table, const CellPlaces& cells, Diagnostics& diagnostics)
      : table_(table),
        cells_(cells),
        diagnostics_(diagnostics),
        tolerance_(Decimal::parse(table.tolerance).value_or(Decimal())) {}

  void check(std::string_view text, Span span) {
    RelationReader reader(table_, cells_);
    const auto relation = reader.read(text);
    if (!relation) {
      diagnostics_.error(
          "E0262", span,
          fmt::format("the relation \"{}\" cannot be checked: {}", text, reader.why()),
          "write \"rows 1 + 2 = 3\" or \"columns 10 = 4..9\", numbers of the whole "
          "table from 1");
      return;
    }
    const size_t before = held_ + failed_;
    const uint32_t lines = relation->of_rows ? cells_.columns() : cells_.rows();
    for (uint32_t line = 0; line < lines; ++line) check_line(*relation, line);
    if (held_ + failed_ == before)
      diagnostics_.error("E0262", span, fmt::format("the relation \"{}\" meets no numbers", text),
                         "name rows or columns that hold numbers");
  }

  size_t held() const { return held_; }
  size_t failed() const { return failed_; }

 private:
  uint32_t cell_at(const Relation& relation, uint32_t place, uint32_t line) const {
    return relation.of_rows ? cells_.at(place, line) : cells_.at(line, place);
  }

  /// Nothing if a cell says something else than numbers do, or none says one: no line of numbers.
  struct Value {
    Decimal sum;
    std::string terms;  ///< 1 + 2
  };
  std::optional<Value> value_of(const Relation& relation, const Sum& sum, uint32_t line,
                                bool& any) const {
    Value value;
    size_t written = 0;
    constexpr size_t kMostWritten = 12;
    for (const Term& term : sum)
      for (uint32_t place = term.first; place <= term.last; ++place) {
        const PlacedCell& cell = cells_[cell_at(relation, place, line)];
        const bool begins = relation.of_rows ? cell.column == line : cell.row == line;
        if (!begins || cell.cell->header) return std::nullopt;
        const std::string& text = cell.cell->text.text;
        const auto number = Decimal::parse(text);
        if (!number && !is_number_gap(text)) return std::nullopt;
        any = any || number;
        const Decimal own = number.value_or(Decimal());
        value.sum = term.minus ? value.sum - own : value.sum + own;
        if (++written <= kMostWritten)
          value.terms += (value.terms.empty() ? "" : term.minus ? " \u2212 " : " + ") + own.text();
      }
    if (written > kMostWritten) value.terms += " + …";
    if (written > 1) value.terms += " = " + value.sum.text();
    return value;
  }

  void check_line(const Relation& relation, uint32_t line) {
    if (line < static_cast<uint32_t>(relation.of_rows ? table_.header_columns : table_.header_rows))
      return;
    std::vector<Value> values;
    bool any = false;
    for (const Sum& sum : relation.sums) {
      auto value = value_of(relation, sum, line, any);
      if (!value) return;
      values.push_back(std::move(*value));
    }
    if (!any) return;
    for (size_t i = 1; i < values.size(); ++i)
      if ((values[i].sum - values[i - 1].sum).magnitude() > tolerance_)
        return report(relation, line, i, values);
    ++held_;
  }

  void report(const Relation& relation, uint32_t line, size_t side,
              const std::vector<Value>& values) {
    ++failed_;
    const char* places = relation.of_rows ? "rows" : "columns";
    const PlacedCell& cell = cells_[cell_at(relation, relation.sums[side].front().first, line)];
    diagnostics_.error(
        "E0263", cell.cell->text.span,
        fmt::format("{} {} = {} does not hold in {} {}: {}, but {}", places,
                    relation.written[side - 1], relation.written[side],
                    relation.of_rows ? "column" : "row", line + 1, values[side - 1].terms,
                    values[side].terms),
        fmt::format("correct a number of {} {}: {} {} or {}; check-tolerance allows for rounding",
                    relation.of_rows ? "column" : "row", line + 1, places,
                    relation.written[side - 1], relation.written[side]));
  }

  const TableBlock& table_;
  const CellPlaces& cells_;
  Diagnostics& diagnostics_;
  const Decimal tolerance_;
  size_t held_ = 0, failed_ = 0;
};

}  // namespace

void check_relations(const TableBlock& table, const CellPlaces& cells, Span place,
                     Diagnostics& diagnostics) {
  if (table.relations.empty()) return;
  RelationCheck check(table, cells, diagnostics);
  for (const TableRelation& one : table.relations) {
    const auto& all = ready_made();
    const auto form =
        std::find_if(all.begin(), all.end(), [&](const auto& any) { return any.name == one.text; });
    if (form == all.end()) {
      check.check(one.text, one.span);
    } else if (cells.rows() != form->rows || cells.columns() != form->columns) {
      diagnostics.error(
          "E0264", one.span,
          fmt::format("the table has {} rows and {} columns, the form of {} has {} "
                      "and {}",
                      cells.rows(), cells.columns(), form->name, form->rows, form->columns),
          "set the table as 国办公开办函〔2021〕30号 has it, head rows with it");
    } else {
      for (const std::string_view relation : form->relations) check.check(relation, one.span);
    }
  }
  if (check.failed() == 0 && check.held() > 0)
    diagnostics.info("I0265", place, fmt::format("all {} sums of the table hold", check.held()));
}

}  // namespace banxin
