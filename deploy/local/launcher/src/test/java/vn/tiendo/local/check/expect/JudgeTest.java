package vn.tiendo.local.check.expect;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** A few rows for each rule; single quotes stand for JSON's double ones. */
class JudgeTest {

    private static final String SCALE = "'scale':['C','B','A'],'grade':'B'";
    private static final String MONTHLY = "'measure':'NUMBER','frequency':'MONTHLY','unitOfMeasure':'%',";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'kind':'AT_LEAST','bound':{'value':98}                        | 6  | 98      | MET
            'kind':'AT_LEAST','bound':{'value':98}                        | 6  | 99      | EXCEEDED
            'kind':'AT_LEAST','bound':{'value':80,'inclusive':false}      | 6  | 80      | ON_TRACK
            'kind':'AT_LEAST','bound':{'value':80,'inclusive':false}      | 6  | 81      | MET
            'kind':'AT_LEAST','bound':{'value':100}                       | 6  | 95      | ON_TRACK
            'kind':'AT_LEAST','bound':{'value':100}                       | 6  | 80      | AT_RISK
            'kind':'AT_LEAST','bound':{'value':100}                       | 6  | 79      | OFF_TRACK
            'kind':'AT_LEAST','bound':{'value':100}                       | 12 | 99      | MISSED
            'kind':'AT_MOST','bound':{'value':5}                          | 6  | 5       | MET
            'kind':'AT_MOST','bound':{'value':5}                          | 6  | 6       | OFF_TRACK
            'kind':'BETWEEN','from':{'value':85},'to':{'value':100}       | 6  | 100     | MET
            'kind':'BETWEEN','from':{'value':85},'to':{'value':100}       | 6  | 101     | MET
            'kind':'BETWEEN','from':{'value':85},'to':{'value':90}        | 6  | 91      | OFF_TRACK
            'kind':'EXACTLY','value':100                                  | 6  | 100     | MET
            'kind':'EXACTLY','value':100                                  | 6  | 99      | OFF_TRACK
            """)
    void aNumberAgainstItsBounds(String rule, int cut, String number, Status expected) {
        JsonNode target = json("{" + MONTHLY + "'rule':{" + rule + "}}");

        assertThat(judged(target, cut, "{'kind':'NUMBER','number':" + number + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            80 | 55 | EXCEEDED
            80 | 56 | MET
            80 | 57 | ON_TRACK
            80 | 79 | OFF_TRACK
            """)
    void aCutIsMeasuredFromTheBaseline(int baseline, int level, Status expected) {
        JsonNode target = json("{" + MONTHLY + "'baseline':{'value':" + baseline + "},'rule':{'kind':'CHANGE_FROM',"
                + "'direction':'DECREASE','by':'PERCENT','atLeast':{'value':30}}}");

        assertThat(judged(target, 6, "{'kind':'NUMBER','number':" + level + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            'kind':'NONE_OCCUR' | COUNT | 6 | {'kind':'COUNT','count':0} | ON_TRACK
            'kind':'NONE_OCCUR' | COUNT | 12 | {'kind':'COUNT','count':0} | MET
            'kind':'NONE_OCCUR' | COUNT | 6 | {'kind':'COUNT','count':1} | MISSED
            'kind':'NONE_OCCUR' | COUNT | 6 | {'kind':'NO_DATA','reason':'OTHER'} | NO_DATA
            'kind':'NONE_OCCUR' | COUNT | 0 | - | NOT_DUE
            'kind':'NONE_OCCUR' | COUNT | 6 | - | NO_DATA
            'kind':'NARRATIVE' | NARRATIVE | 6 | {'kind':'NARRATIVE','assessment':'ACHIEVED'} | ON_TRACK
            'kind':'NARRATIVE' | NARRATIVE | 6 | {'kind':'NARRATIVE','assessment':'PARTLY'} | AT_RISK
            'kind':'NARRATIVE' | NARRATIVE | 12 | {'kind':'NARRATIVE','assessment':'ACHIEVED'} | MET
            'kind':'DONE_BY','date':'2024-09-30' | DONE | 6 | - | NOT_DUE
            'kind':'DONE_BY','date':'2024-09-30' | DONE | 10 | - | MISSED
            'kind':'DONE_BY','date':'2024-09-30' | DONE | 6 | {'kind':'DONE','done':false} | ON_TRACK
            'kind':'DONE_BY','date':'2024-09-30' | DONE | 6 | {'kind':'DONE','done':true,'on':'2024-05-02'} | MET
            'kind':'DONE_BY','date':'2024-09-30' | DONE | 12 | {'kind':'DONE','done':true,'on':'2024-10-01'} | MISSED
            'kind':'RATED_AT_LEAST',SCALE | RATING | 6 | {'kind':'RATING','grade':'A'} | EXCEEDED
            'kind':'RATED_AT_LEAST',SCALE | RATING | 6 | {'kind':'RATING','grade':'C'} | OFF_TRACK
            'kind':'MEET_ASSIGNED','percent':{'value':1} | NUMBER | 6 | {'kind':'NUMBER','number':5} | NOT_ASSESSABLE
            'kind':'EXACTLY','value':1 | RATIO | 6 | {'kind':'RATIO','numerator':0,'denominator':0} | NOT_APPLICABLE
            """)
    void whatIsNotANumberAgainstABound(String rule, String measure, int cut, @Nullable String value, Status expected) {
        String filledIn = rule.replace("SCALE", SCALE);
        JsonNode target = json("{'frequency':'MONTHLY','measure':'" + measure + "','rule':{" + filledIn + "}}");

        assertThat(judged(target, cut, value)).isEqualTo(expected);
    }

    private static Status judged(JsonNode target, int cut, @Nullable String value) {
        List<Entry> entries =
                value == null ? List.of() : List.of(new Entry("cong-an/", "cong-an", cut, json(value)));
        return new Judge(target, cut, entries).status();
    }

    private static JsonNode json(String text) {
        return Api.JSON.readTree(text.replace('\'', '"'));
    }
}
