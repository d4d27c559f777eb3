package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.NetEffect.DocumentFigures;
import nl.ruilwerk.scheme.NetEffect.Line;

/** The example calculation of the scheme: tax on the source with and without the exchange; what is not exchanged stays taxed (HS-44, HS-142, HS-150, HS-176). */
final class NetEffects {

    private NetEffects() {}

    /**
     * @param source    EUR gross that would be paid out without the exchange
     * @param exchanged EUR exchanged, at most {@code source}
     */
    static NetEffect of(Edition edition, Money source, Money exchanged) {
        Illustration illustration = edition.illustration()
                .orElseThrow(() -> new IllegalStateException("Scheme " + edition.id() + " explains no net effect"));
        Facts facts = Facts.of(Map.of("parameters", edition.parameterValues(), "plan", Map.of("year", edition.planYear())));
        BigDecimal rate = Feel.number(illustration.rate(), facts).orElseThrow();
        Money rest = source.minus(exchanged);
        Money taxWithout = tax(illustration, facts, source);
        Money taxWith = tax(illustration, facts, rest);
        Money without = source.minus(taxWithout);
        Money with = rest.minus(taxWith).plus(exchanged);
        // HS-A31: the regulation rounds the tax to whole euros, half up, and goes on from there
        Money documentTax = wholeEuros(taxWith);
        Money documentWithout = source.minus(wholeEuros(taxWithout));
        Money documentWith = rest.minus(documentTax).plus(exchanged);
        return new NetEffect(rate, List.of(
                new Line("gross", Sentences.of("net.gross"), source, rest),
                new Line("tax", Sentences.of("net.tax"), taxWithout.negated(), taxWith.negated()),
                new Line("reimbursement", Sentences.of("net.reimbursement"), Money.ZERO, exchanged),
                new Line("net", Sentences.of("net.net"), without, with)),
                without, with, with.minus(without),
                new DocumentFigures(documentTax, documentWithout, documentWith, documentWith.minus(documentWithout)), true, illustration.rules());
    }

    private static Money tax(Illustration illustration, Facts facts, Money taxable) {
        return Money.of(Feel.number(illustration.tax(), facts.with("taxable", taxable.amount())).orElseThrow(), RoundingMode.HALF_UP);
    }

    private static Money wholeEuros(Money amount) {
        return Money.of(amount.amount().setScale(0, RoundingMode.HALF_UP));
    }
}
