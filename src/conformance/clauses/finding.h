// What was measured of a requirement, and whether it holds.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace banxin {

enum class Verdict {
  ok,
  fails,
  unclear,  ///< the pages do not tell (a font without a name, a red given as RGB)
};

struct Finding {
  std::string required;
  std::string measured;
  Verdict verdict = Verdict::ok;
  int page = 0;  ///< where it was measured, 1-based; 0: on no single page
};

/// `35` or `35.02`: to hundredths, without zeros at the end.
std::string decimal(double value);

/// A length or count wherever it applies. The worst value decides.
class Measures {
 public:
  static Measures near(double required, double allowed, std::string unit = "mm");
  /// Between two values, and as much outside of them as is allowed.
  static Measures between(double from, double to, double allowed, std::string unit = "mm");
  static Measures at_most(double most, double allowed, std::string unit = "mm");

  void add(double value, int page) { add(value, page, allowed_); }
  /// A value that may depart farther than the others. What the worst one may is what the finding
  /// says is required.
  void add(double value, int page, double allowed);

  /// Nothing if there was nothing to measure.
  std::optional<Finding> finding() const;

 private:
  Measures(double from, double to, double allowed, std::string unit);
  struct Value {
    double value = 0, allowed = 0;
    double excess = 0;  ///< departure in parts of what is allowed
    int page = 0;
  };
  std::string required(double allowed) const;
  double from_, to_, allowed_;
  std::string unit_;
  std::vector<Value> values_;
};

/// Something that holds or does not, wherever it applies. The first that does not hold decides.
class Facts {
 public:
  explicit Facts(std::string required) : required_(std::move(required)) {}

  void add(bool holds, std::string measured, int page) {
    add(holds ? Verdict::ok : Verdict::fails, std::move(measured), page);
  }
  void add(Verdict verdict, std::string measured, int page);

  std::optional<Finding> finding() const { return worst_; }

 private:
  std::string required_;
  std::optional<Finding> worst_;
};

}  // namespace banxin
