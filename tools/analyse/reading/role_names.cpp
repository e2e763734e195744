#include "tools/analyse/reading/role_names.h"

#include "tools/analyse/reading/sample.h"

#include <algorithm>
#include <array>

namespace dorsal::analyse {
namespace {

using Name = std::string_view;

// clang-format off
constexpr Name time_names[] = {
    "rt", "responsetime", "reactiontime", "rts", "resptime", "latency", "rtime", "responselatency",
    "responsetimes", "reactiontimes", "timetorespond", "timeresponse", "responsert", "resprt", "keyresprt",
    "rtresponse", "trialrt", "answertime", "reaktionszeit", "antwortzeit", "tempsdereponse", "tempsreponse",
    "tiempoderespuesta", "tiempoderespuestas", "tempodiresposta", "respt", "rtcorr"};
constexpr Name response_names[] = {
    "response", "resp", "keypress", "key", "keys", "responsekey", "respkey", "keypressed", "pressedkey",
    "keyname", "responsebutton", "buttonpressed", "buttonpress", "button", "answer", "choice",
    "givenresponse", "participantresponse", "subjectresponse", "userresponse", "actualresponse",
    "responsehand", "responseside", "responsegiven", "pressed", "antwort", "taste", "reponse", "respuesta",
    "tecla", "responses", "resps", "chosen", "decision", "judgment", "judgement", "reply", "keyresp",
    "subresp", "subjectanswer", "ans"};
constexpr Name mark_names[] = {
    "correct", "corr", "acc", "accuracy", "iscorrect", "correctness", "responsecorrect", "respcorrect",
    "responseaccuracy", "respcorr", "respacc", "correctresponse", "keyrespcorr", "trialacc", "trialcorrect",
    "wascorrect", "correctbool", "korrekt", "richtig", "correcto", "hit", "outcome", "trialaccuracy",
    "trialresult", "result", "score", "isright", "cor"};
// clang-format on
constexpr Name error_names[] = {"error",     "err",   "errors", "iserror",
                                "incorrect", "wrong", "fehler", "erreur"};
// clang-format off
constexpr Name truth_names[] = {
    "side", "correctresponse", "correctresp", "corrresp", "corransw", "corrans", "correctans",
    "correctanswer", "cresp", "correctkey", "corrkey", "correctkeypress", "expectedresponse", "expectedkey",
    "targetresponse", "targetkey", "truth", "rightanswer", "solution", "correctchoice", "correctbutton",
    "correctside", "targetside", "laterality", "corresp", "corrbutton", "trueresponse", "trueside",
    "answerkey", "keycorrect", "correcthand", "hand", "handedness", "stimside", "stimulusside", "seite",
    "cote", "lado", "target", "targetdir", "direction", "targetdirection", "arrowdirection", "orientation",
    "korrekteantwort", "correct",
    "corr"};
constexpr Name participant_names[] = {
    "participant", "participantid", "subject", "subjectid", "subjectnr", "subjectnumber", "subnum", "subid",
    "subj", "sub", "subno", "subjid", "subjectno", "subjnum", "subjnr", "participantnumber",
    "participantcode", "participantnr", "ppt", "pptid", "ppn", "ppnr", "ppid", "pid", "vp", "vpn", "vpnr",
    "vpnummer", "proband", "probandid", "prolificpid", "prolificid", "workerid", "userid", "sonaid",
    "runid", "urlsubject", "observer", "person", "sujet", "sujeto", "partid", "participants", "subjects",
    "id"};
constexpr Name session_names[] = {
    "session", "sessionid", "sessionnumber", "sess", "ses", "sitting", "visit", "sessionno", "sessionnr"};
// clang-format on
constexpr Name group_names[] = {"group", "groupid", "subjectgroup", "participantgroup", "gruppe", "cohort"};
constexpr Name condition_names[] = {"condition",  "cond",       "conditionname", "bedingung",
                                    "congruency", "congruence", "trialcondition"};
// clang-format off
constexpr Name block_names[] = {
    "block", "blocknum", "blocknumber", "blocknr", "blockno", "blockid", "blk", "blockindex", "blockcount"};
// clang-format on
constexpr Name block_kind_names[] = {"blockkind"};
// clang-format off
constexpr Name trial_names[] = {
    "trial", "trialnum", "trialnumber", "trialnr", "trialno", "trialindex", "trialid", "trialcount",
    "trialcounter", "trialsthisn", "trialcnt", "ntrial"};
constexpr Name roll_names[] = {
    "roll", "rolldeg", "rotation", "rotationdeg", "angle", "angledeg", "rotationangle", "angulardisparity",
    "degrees", "winkel", "angulo"};
// clang-format on
constexpr Name nothing[] = {""};

struct OfProgram {
  Role role;
  Preset program;
  std::array<Name, 6> names;
};

constexpr OfProgram of_programs[] = {
    {Role::time, Preset::labjs, {"duration"}},
    {Role::time, Preset::opensesame, {"responsetime"}},
    {Role::response, Preset::jspsych, {"keypress", "response", "buttonpressed"}},
    {Role::response, Preset::bids, {"response", "button", "key", "resp", "responsehand", "value"}},
    {Role::outcome, Preset::labjs, {"endedon"}},
    {Role::roll, Preset::psychopy, {"angle", "ori", "rotation"}},
    {Role::participant, Preset::eprime, {"subject"}},
    {Role::trial, Preset::jspsych, {"trialindex"}},
    {Role::mark, Preset::opensesame, {"correct"}},
    {Role::truth, Preset::opensesame, {"correctresponse"}},
};

constexpr bool digit_or_letter(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }

struct UnitName {
  Name end;
  TimeUnit unit;
};

} // namespace

std::span<const std::string_view> names_for(Role role) {
  switch (role) {
  case Role::time: return time_names;
  case Role::response: return response_names;
  case Role::mark: return mark_names;
  case Role::error_mark: return error_names;
  case Role::truth: return truth_names;
  case Role::participant: return participant_names;
  case Role::session: return session_names;
  case Role::group: return group_names;
  case Role::condition: return condition_names;
  case Role::block: return block_names;
  case Role::block_kind: return block_kind_names;
  case Role::trial: return trial_names;
  case Role::roll: return roll_names;
  case Role::outcome: break;
  }
  return std::span(nothing).first(0);
}

std::span<const std::string_view> names_for(Role role, Preset program) {
  for (const OfProgram& row : of_programs)
    if (row.role == role && row.program == program) {
      const auto end = std::ranges::find(row.names, Name{});
      return {row.names.begin(), end};
    }
  return {};
}

std::optional<TimeUnit> unit_in_name(std::string_view name) {
  std::string words; // what is no letter or digit becomes one blank
  for (const char c : name) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (digit_or_letter(lower))
      words += lower;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  constexpr UnitName ends[] = {
      {" ms", TimeUnit::milliseconds},     {" msec", TimeUnit::milliseconds},
      {" msecs", TimeUnit::milliseconds},  {" milliseconds", TimeUnit::milliseconds},
      {" millis", TimeUnit::milliseconds}, {" s", TimeUnit::seconds},
      {" sec", TimeUnit::seconds},         {" secs", TimeUnit::seconds},
      {" seconds", TimeUnit::seconds},     {" us", TimeUnit::microseconds},
      {" usec", TimeUnit::microseconds},   {" microseconds", TimeUnit::microseconds}};
  for (const auto& [end, unit] : ends)
    if (words.ends_with(end)) return unit;
  for (const Name end : {"rtms", "timems", "rtmsec"})
    if (words.ends_with(end)) return TimeUnit::milliseconds;
  for (const Name end : {"rtsec", "timesec"})
    if (words.ends_with(end)) return TimeUnit::seconds;
  return std::nullopt;
}

std::string without_unit(std::string_view plain, TimeUnit unit) {
  using Ends = std::initializer_list<Name>;
  const Ends ms{"(ms)", "[ms]", "milliseconds", "millis", "msecs", "msec", "ms"};
  const Ends s{"(s)", "[s]", "(sec)", "[sec]", "seconds", "secs", "sec", "s"};
  const Ends us{"(us)", "[us]", "microseconds", "usec", "us"};
  for (const Name end : unit == TimeUnit::milliseconds ? ms : unit == TimeUnit::seconds ? s : us)
    if (plain.ends_with(end)) return std::string(plain.substr(0, plain.size() - end.size()));
  return std::string(plain);
}

} // namespace dorsal::analyse
