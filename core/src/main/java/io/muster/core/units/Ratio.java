package io.muster.core.units;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A fraction in lowest terms, its denominator positive: what units are to each other, without rounding. */
record Ratio(BigInteger numerator, BigInteger denominator) {
  static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

  Ratio {
    checkArgument(denominator.signum() > 0 && numerator.signum() > 0, "a ratio is positive");
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  static Ratio of(BigDecimal number) {
    return number.scale() > 0
        ? new Ratio(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Ratio(number.toBigIntegerExact(), BigInteger.ONE);
  }

  Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Ratio inverse() {
    return new Ratio(denominator, numerator);
  }

  Ratio power(int exponent) {
    return exponent < 0
        ? inverse().power(-exponent)
        : new Ratio(numerator.pow(exponent), denominator.pow(exponent));
  }

  /** This many times a number: exact where its decimals end within 34 digits, else rounded to those. */
  BigDecimal times(BigDecimal number) {
    BigDecimal product = number.multiply(new BigDecimal(numerator));
    return denominator.equals(BigInteger.ONE)
        ? product
        : product.divide(new BigDecimal(denominator), MathContext.DECIMAL128);
  }
}
