package vn.tiendo.reporting.digest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import vn.tiendo.platform.mail.PostMail;
import vn.tiendo.reporting.digest.SubscriptionDocuments.Claimed;
import vn.tiendo.reporting.digest.domain.PlanNews;
import vn.tiendo.reporting.digest.domain.Subscription;
import vn.tiendo.reporting.digest.domain.Subscription.State;
import vn.tiendo.reporting.digest.domain.Week;
import vn.tiendo.reporting.digest.domain.WeekNews;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.news.domain.ReadNews;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards.Listed;
import vn.tiendo.reporting.scoreboard.domain.When;

/** Sends the question to each new address, and the news of the week to those that said yes; each letter at most once. */
@Component
class SendDigests {

    private static final int PLANS = 200;

    private final SubscriptionDocuments subscriptions;
    private final ReadNews news;
    private final ListScoreboards plans;
    private final FindScoreboard scoreboards;
    private final DigestLetter letters;
    private final PostMail post;
    private final DigestProperties properties;
    private final MeterRegistry meters;
    private final InstantSource clock;

    SendDigests(SubscriptionDocuments subscriptions, ReadNews news, ListScoreboards plans, FindScoreboard scoreboards, DigestLetter letters,
        PostMail post, DigestProperties properties, MeterRegistry meters, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.news = news;
        this.plans = plans;
        this.scoreboards = scoreboards;
        this.letters = letters;
        this.post = post;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Until none is due any more, or the server is away.
     *
     * @return false: then it is looked again after a while
     */
    boolean next(BooleanSupplier running) {
        subscriptions.forgetAskedBefore(now().minus(properties.forget()));
        boolean goesOn = post.isOn();
        while (goesOn && running.getAsBoolean()) {
            goesOn = question() || weekly();
        }
        return false;
    }

    /** What nobody answered is forgotten, and not asked again by itself. */
    private boolean question() {
        Instant now = now();
        return subscriptions.claim(State.ASKED, now, now.plus(properties.forget()).plus(properties.forget()))
            .filter(claimed -> send(claimed, letters.question(claimed.subscription(), name(claimed.subscription().unit())))).isPresent();
    }

    private boolean weekly() {
        Instant now = now();
        Week week = properties.weekBefore(now);
        return subscriptions.claim(State.CONFIRMED, now, week.next()).filter(claimed -> {
            Subscription one = claimed.subscription();
            WeekNews told = WeekNews.of(news.between(one.unit(), week.from(), week.until()), properties.items());
            return told.isEmpty() || send(claimed, letters.weekly(one, name(one.unit()), week, asTheyStand(told), told.more()));
        }).isPresent();
    }

    private List<PlanNews> asTheyStand(WeekNews told) {
        return told.byPlan().entrySet().stream().map(plan -> scoreboards.find(plan.getKey(), Basis.APPROVED, When.NOW)
            .map(board -> PlanNews.of(board, plan.getValue())).orElseGet(() -> new PlanNews(plan.getKey(), plan.getValue()))).toList();
    }

    private Optional<Listed> newest(String unit) {
        return plans.list(Basis.APPROVED, unit, null, PLANS).stream().max(Comparator.comparingInt(Listed::year));
    }

    private DigestLetter.About name(String unit) {
        return newest(unit).map(plan -> new DigestLetter.About(plan.unitName(), "/public/" + plan.plan()))
            .orElseGet(() -> new DigestLetter.About(unit, "/public"));
    }

    /** False when there is no use in trying others now. */
    private boolean send(Claimed claimed, PostMail.Letter letter) {
        PostMail.Outcome outcome = post.post(claimed.subscription().address(), letter);
        Counter.builder("tiendo.digest.mails").description("Letters of the weekly news that were tried to send, by what came of it")
            .tag("outcome", outcome.name()).register(meters).increment();
        if (outcome == PostMail.Outcome.AWAY) {
            subscriptions.again(claimed, now().plus(properties.pause()));
        }
        return outcome != PostMail.Outcome.AWAY;
    }

    /** In the store's precision. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
