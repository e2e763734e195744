#pragma once
// The fields of the console's larger answers, and those that several answers share; whose they are is said in
// shown_fields.h.
#include "tools/console/shown_fields.h"

namespace dorsal::console {

inline constexpr std::string_view summary_fields =
    "attempts answered time_outs anticipations voided fast_guesses scored correct accuracy "
    "accuracy_interval.method accuracy_interval.confidence accuracy_interval.lower accuracy_interval.upper "
    "correct_rt_ms.median correct_rt_ms.lower_quartile correct_rt_ms.upper_quartile";
inline constexpr std::string_view readiness_fields =
    "grade findings[].rule findings[].title findings[].verdict findings[].value findings[].number "
    "findings[].unit findings[].interval_95.lower findings[].interval_95.upper findings[].probability "
    "findings[].threshold findings[].limit findings[].needed findings[].reason "
    "findings[].trials_used.trials "
    "findings[].trials_used.blocks[].session findings[].trials_used.blocks[].block "
    "findings[].source_of_default findings[].confidence_in_default notes[] disclaimer";
inline constexpr std::string_view touches_fields =
    "left_out attempts answered time_outs voided scored right by_helper catch_trials catch_errors "
    "share_right "
    "share_interval.method share_interval.confidence share_interval.lower share_interval.upper chance "
    "p_by_guessing unit first last threshold.value threshold.reversals threshold.interval.method "
    "threshold.interval.confidence threshold.interval.lower threshold.interval.upper d_prime.value "
    "d_prime.se "
    "d_prime.criterion places.squares places.columns places.of_other_grids places.by_square[].right "
    "places.by_square[].scored "
    "places.by_row[].right places.by_row[].scored places.left.right places.left.scored places.midline.right "
    "places.midline.scored places.right.right places.right.scored places.false_felt.felt "
    "places.false_felt.catch_trials places.not_felt places.named places.mean_distance_cm "
    "places.mean_distance_interval.method places.mean_distance_interval.confidence "
    "places.mean_distance_interval.lower places.mean_distance_interval.upper places.bias_mm.right "
    "places.bias_mm.up places.scatter_mm.right places.scatter_mm.up places.confusion[][] "
    "signs.step signs.sign_set signs.of_other_steps signs.false_felt.felt signs.false_felt.catch_trials "
    "signs.not_felt signs.by_sign[].sign signs.by_sign[].right signs.by_sign[].scored "
    "signs.by_sign[].taken_for[].sign signs.by_sign[].taken_for[].times "
    "parts.square.right parts.square.scored parts.square.share_right parts.square.share_interval.method "
    "parts.square.share_interval.confidence parts.square.share_interval.lower "
    "parts.square.share_interval.upper parts.square.chance parts.tip.right parts.tip.scored "
    "parts.tip.share_right parts.tip.share_interval.method parts.tip.share_interval.confidence "
    "parts.tip.share_interval.lower parts.tip.share_interval.upper parts.tip.chance "
    "parts.tip.d_prime.value parts.tip.d_prime.se parts.tip.d_prime.criterion";
inline constexpr std::string_view settings_dates = "differing[].at_utc history[].at_utc";
inline constexpr std::string_view settings_fields =
    "owner version follows layers[] differing[].station differing[].version differing[].who "
    "fields[].key fields[].section fields[].title fields[].meaning fields[].value[] "
    "fields[].default[] fields[].low fields[].high fields[].source.text fields[].source.confidence "
    "fields[].kind fields[].choices[] fields[].unit fields[].may_be_none programme.which "
    "programme.phases[].name programme.phases[].tasks[] programme.phases[].door "
    "programme.phases[].sessions_a_day programme.phases[].days_a_week programme.phases[].minutes "
    "programme.phases[].own toml history[].version "
    "history[].who history[].what";
inline constexpr std::string_view characteristics_fields =
    "by_session simulated_patients days_between trials patients[].left_accuracy patients[].right_accuracy "
    "patients[].ready patients[].standard_error patients[].mean_sessions warnings[]";
inline constexpr std::string_view run_fields = "patient running exit_code words";
inline constexpr std::string_view course_fields =
    "blocks[].day blocks[].brightness blocks_of_baseline ordinary_accuracy.lower ordinary_accuracy.upper "
    "ordinary_median_ms.lower ordinary_median_ms.upper";
inline constexpr std::string_view side_fields = "accuracy interval.lower interval.upper median_ms";

inline constexpr std::string_view moved_fields =
    "name title visits stopped skipped skip_reasons[].reason skip_reasons[].times last_quota "
    "last_repetitions visits_with_quota visits_quota_kept expected_minus_experienced.visits "
    "expected_minus_experienced.mean expected_minus_experienced.interval.lower "
    "expected_minus_experienced.interval.upper confidence.first confidence.last harm.first harm.last eased "
    "did_not_ease median_seconds_to_ease feared.asked feared.happened feared.partly median_seconds_each "
    "mornings.asked mornings.back_to_usual said.quota said.expected_minus_experienced said.confidence "
    "said.harm said.ease said.feared said.skipped days[].day days[].outcome days[].skipped days[].baseline "
    "days[].quota days[].repetitions days[].harm days[].expected days[].pain_before days[].pain_during "
    "days[].pain_after days[].confidence_before days[].confidence_after days[].seconds_to_ease "
    "days[].did_not_ease days[].feared_happened days[].seconds_each days[].helped[] days[].back_by_morning";
inline constexpr std::string_view imagined_fields =
    "name title visits left stage repetitions sets median_clear median_felt median_pain_rise "
    "largest_pain_rise median_unease largest_unease median_variation scaling.visits scaling.longer "
    "scaling.times probes.asked probes.right probes.interval.lower probes.interval.upper stopped comfortable "
    "chronometry.ratio chronometry.band.lower chronometry.band.upper chronometry.imagined "
    "chronometry.imagined_visits chronometry.film_ran chronometry.imagined_seconds "
    "chronometry.executed_visits chronometry.against_film chronometry.executed_seconds chronometry.said "
    "said.scaling said.probes";

inline constexpr ShownFields patient_shown{
    for_researchers("code archived last_session_utc last_session_day accuracy_goal rt_goal_ms "
                    "thresholds_from[] settings_differ lessons_reviewed_by phases.all[] phases.now"),
    FieldGroup{"sessions[].",
               "session start_utc start_local day utc_offset_minutes state simulated timing_verified "
               "median_interval_ms.lower median_interval_ms.upper software_version pain.before "
               "pain.after rig.providers rig.facts[].name rig.facts[].value excluded.who",
               Role::researcher},
    FieldGroup{"sessions[].", "excluded.at_utc excluded.reason", Role::clinician},
    FieldGroup{"sessions[].blocks[].",
               "block kind phase task activity picture_set pictures first_level last_level",
               Role::researcher},
    FieldGroup{"sessions[].blocks[].result.", summary_fields, Role::researcher},
    FieldGroup{"sessions[].blocks[].touches.", touches_fields, Role::researcher},
    FieldGroup{"sessions[].blocks[].lesson.",
               "name title reviewed again finished passed asked right seconds belief_before belief_after "
               "checks[].question checks[].right checks[].answered clear[] blurred[] experiment",
               Role::researcher},
    FieldGroup{"sessions[].blocks[].lesson.", "words", Role::clinician},
    FieldGroup{"movement.movements[].", moved_fields, Role::researcher},
    FieldGroup{"movement.imagined[].", imagined_fields, Role::researcher},
    FieldGroup{"movement.", "goal imagery_waits movements[].feared_words", Role::clinician},
    FieldGroup{"readiness.", readiness_fields, Role::researcher},
    FieldGroup{"led_readiness[].", "task title", Role::researcher},
    FieldGroup{"led_readiness[].", readiness_fields, Role::researcher},
    FieldGroup{"assess.all.", summary_fields, Role::researcher},
    FieldGroup{"assess.sides[].result.", summary_fields, Role::researcher},
    FieldGroup{"assess.rolls[].result.", summary_fields, Role::researcher},
    FieldGroup{"assess.amplitudes[].result.", summary_fields, Role::researcher},
    FieldGroup{"assess.", "sides[].side rolls[].folded_roll_deg amplitudes[].amplitude", Role::researcher},
    FieldGroup{"course.", course_fields, Role::researcher},
    FieldGroup{"course.blocks[].left.", side_fields, Role::researcher},
    FieldGroup{"course.blocks[].right.", side_fields, Role::researcher},
    FieldGroup{"programme.",
               "front phases[].name phases[].tasks[] phases[].state phases[].grade phases[].door "
               "phases[].may[] phases[].accuracy_goal phases[].rt_goal_ms",
               Role::researcher},
    FieldGroup{
        "programme.",
        "held_since today.sentence today.minutes today.left_out[] today.without_helper phases[].why "
        "stopped.since stopped.items[] worse[].day worse[].words measures[].instrument measures[].title "
        "measures[].smallest_change measures[].change measures[].occasions[].day "
        "measures[].occasions[].occasion measures[].occasions[].score "
        "measures[].occasions[].interval.lower measures[].occasions[].interval.upper "
        "phases[].since phases[].adherence.days phases[].adherence.asked "
        "phases[].adherence.of_last_days",
        Role::clinician},
    FieldGroup{"programme.phases[].readiness.", readiness_fields, Role::researcher},
    FieldGroup{"programme.phases[].assess.all.", summary_fields, Role::researcher},
    FieldGroup{"programme.phases[].assess.sides[].result.", summary_fields, Role::researcher},
    FieldGroup{"programme.phases[].assess.rolls[].result.", summary_fields, Role::researcher},
    FieldGroup{"programme.phases[].assess.amplitudes[].result.", summary_fields, Role::researcher},
    FieldGroup{"programme.phases[].assess.", "sides[].side rolls[].folded_roll_deg amplitudes[].amplitude",
               Role::researcher},
    FieldGroup{"programme.phases[].course.", course_fields, Role::researcher},
    FieldGroup{"programme.phases[].course.blocks[].left.", side_fields, Role::researcher},
    FieldGroup{"programme.phases[].course.blocks[].right.", side_fields, Role::researcher},
    FieldGroup{"missed[].", "picture mirrored side amplitude shown missed folded_rolls_deg[]",
               Role::researcher},
    FieldGroup{"decisions[].", "who kind grade phase taken_back", Role::researcher},
    FieldGroup{"decisions[].", "at_utc reason", Role::clinician},
    FieldGroup{"left_out[].", "session patient why", Role::clinician},
    FieldGroup{"practice.", "days[] sessions_a_day days_a_week next", Role::clinician},
    FieldGroup{"notes[].", "at_utc who text", Role::clinician}};
inline constexpr ShownFields preview_shown{
    for_researchers("changes phases[].name phases[].grade"),
    FieldGroup{"readiness.", readiness_fields, Role::researcher},
    FieldGroup{"characteristics.", characteristics_fields, Role::researcher}};

} // namespace dorsal::console
