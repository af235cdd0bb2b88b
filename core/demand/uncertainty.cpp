#include "core/demand/uncertainty.hpp"

#include <algorithm>
#include <cmath>

#include "core/demand/exponential.hpp"

namespace scalewright {

namespace {

double squared_logarithm(double larger, double smaller) {
  const double logarithm = larger == smaller ? 0 : natural_logarithm(larger / smaller);
  return logarithm * logarithm;
}

}  // namespace

Ratio uncertain_product(std::initializer_list<Ratio> factors) {
  Ratio product = Ratio::exactly(1);
  double below = 0;
  double above = 0;
  bool can_be_zero = false;
  for (const Ratio& factor : factors) {
    product.likely *= factor.likely;
    product.high *= factor.high;
    if (factor.likely <= 0) continue;
    can_be_zero = can_be_zero || factor.low <= 0;
    if (factor.low > 0) below += squared_logarithm(factor.likely, factor.low);
    above += squared_logarithm(factor.high, factor.likely);
  }
  if (product.likely <= 0) return {0, 0, std::max(0.0, product.high)};
  product.low = can_be_zero ? 0 : product.likely / exponential(std::sqrt(below));
  product.high = product.likely * exponential(std::sqrt(above));
  return product;
}

Ratio inverse(Ratio value) {
  return {1 / value.high, 1 / value.likely, 1 / value.low};
}

}  // namespace scalewright
