// Small made-up tables with the quirks of what each program writes; what real ones held is in the README of
// tools/analyse.
#include "engine/core/analysis/accuracy_summary.h"
#include "tests/analyse/trial_table.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::analyse;

namespace {

using Times = std::vector<double>;

std::string program(const Table& table) {
  for (const Taken& t : table.files.at(0).taken)
    if (t.what == "program") return t.is;
  return "";
}

struct Counted {
  std::int64_t correct;
  std::int64_t trials;
  bool operator==(const Counted&) const = default;
};

Counted counted(const Table& table) {
  Counted sum{0, 0};
  for (const Group& group : table.groups) {
    const auto a = analysis::summarise_accuracy(group.trials, 0.95);
    sum.correct += a.overall.count.correct;
    sum.trials += a.overall.count.trials;
  }
  return sum;
}

Table table_in(const std::string& name, const std::string& text, const ImportSettings& settings = {}) {
  const ScratchFolder folder;
  test::write_text(folder / name, text);
  return read_table((folder / name).string(), settings);
}

} // namespace

TEST_CASE("programs: jsPsych 6 has key codes, row names of R, instructions and fixations among the trials") {
  const Table t = table_of(
      "\"\",\"rt\",\"stimulus\",\"key_press\",\"trial_type\",\"trial_index\",\"time_elapsed\",\"internal_"
      "node_id\","
      "\"correct_response\",\"correct\"\n"
      "\"1\",\"5210\",\"<p>Press F or J, "
      "please</p>\",\"32\",\"html-keyboard-response\",\"0\",\"5212\",\"0.0-0.0\",NA,NA\n"
      "\"2\",NA,\"+\",NA,\"html-keyboard-response\",\"1\",\"6212\",\"0.0-1.0\",NA,NA\n"
      "\"3\",\"812\",\"img/a.png\",\"70\",\"image-keyboard-response\",\"2\",\"7100\",\"0.0-2.0\",\"f\",TRUE\n"
      "\"4\",\"790\",\"img/b.png\",\"74\",\"image-keyboard-response\",\"3\",\"8000\",\"0.0-2.1\",\"j\",TRUE\n"
      "\"5\",\"901\",\"img/"
      "a.png\",\"74\",\"image-keyboard-response\",\"4\",\"9000\",\"0.0-2.2\",\"f\",FALSE\n"
      "\"6\",\"null\",\"img/"
      "a.png\",\"null\",\"image-keyboard-response\",\"5\",\"9900\",\"0.0-2.3\",\"f\",FALSE\n");
  CHECK(program(t) == "jsPsych 6");
  CHECK(times_of(t) == Times{812, 790, 901});
  CHECK(counted(t) == Counted{2, 4});
  CHECK(t.problems.lines(Problem::no_trial) == Lines{2, 3});
}

TEST_CASE("programs: jsPsych 7 and 8 in JSON, one list or one a line, and a survey that is no answer") {
  const std::string trials =
      R"([{"trial_type":"survey-text","trial_index":0,"time_elapsed":9,"plugin_version":"2.0.0","rt":4000,"response":{"Q0":"x, y"}},
 {"trial_type":"html-keyboard-response","trial_index":1,"time_elapsed":10,"rt":812.4,"response":"f","correct":true},
 {"trial_type":"html-keyboard-response","trial_index":2,"time_elapsed":11,"rt":null,"response":null,"correct":false},
 {"trial_type":"html-keyboard-response","trial_index":3,"time_elapsed":12,"rt":790,"response":"j","correct":true}])";
  const Table list = table_of(trials);
  CHECK(program(list) == "jsPsych 8");
  CHECK(times_of(list) == Times{812.4, 790});
  CHECK(counted(list) == Counted{2, 3});
  const Table lines = table_of(trials + "\n" + trials + "\n");
  CHECK(counted(lines).trials + static_cast<std::int64_t>(lines.problems.lines(Problem::duplicate).size()) ==
        6);
  CHECK(refusal_of("[{\"rt\": 812, ") != "");
  CHECK(mentions(refusal_of(std::string(100, '[')), "levels is no table"));
}

TEST_CASE("programs: PsychoPy keeps columns for each screen, the one with marked answers is taken") {
  const Table t = table_of("word,corrAns,trials.thisN,intro.keys,intro.rt,key_resp_2.keys,key_resp_2.corr,"
                           "key_resp_2.rt,participant,"
                           "session,date,expName,psychopyVersion,frameRate,\n"
                           ",,,space,3.2,,,,07,001,d,e,2023.1.3,60,\n"
                           "a,left,0,,,left,1,0.812,07,001,d,e,2023.1.3,60,\n"
                           "b,right,1,,,None,0,,07,001,d,e,2023.1.3,60,\n"
                           "c,right,2,,,left,0,0.79,07,001,d,e,2023.1.3,60,\n"
                           "d,left,3,,,left,1,0.66,07,001,d,e,2023.1.3,60,\n");
  CHECK(program(t) == "PsychoPy");
  CHECK(times_of(t) == Times{812, 790, 660});
  CHECK(counted(t) == Counted{2, 4});
  CHECK(t.problems.lines(Problem::no_trial) == Lines{2});
  const Table by_trial =
      table_of("TrialNumber\tori\tresp.keys\tresp.rt\tresp.corr\n1\t10\t['f']\t[0.512]\t1\n"
               "2\t10\t['j']\t[0.431]\t0\n");
  CHECK(times_of(by_trial) == Times{512, 431});
}

TEST_CASE("programs: PEBL has shift keys in brackets, time-outs with the deadline as their time, words among "
          "them") {
  const Table t = table_of("subnum,block,trial,practice,targdir,resp,corr,rt\n7,0,1,1,1,<rshift>,1,514\n"
                           "7,0,2,1,-1,<timeout>,0,801\n7,0,3,1,-1,left,1,424\n7,1,4,0,-1,right,0,390\n");
  CHECK(program(t) == "PEBL");
  CHECK(times_of(t) == Times{514, 424, 390});
  CHECK(counted(t) == Counted{2, 4});
}

TEST_CASE("programs: OpenSesame's acc is a running percentage, its mark is correct") {
  const Table t = table_of("\"acc\",\"average_response_time\",\"correct\",\"correct_response\",\"count_"
                           "keys\",\"response\",\"response_time\","
                           "\"subject_nr\",\"subject_parity\"\n"
                           "\"100\",\"512\",\"1\",\"z\",\"0\",\"z\",\"512\",\"3\",\"odd\"\n\"100\",\"500\","
                           "\"1\",\"m\",\"1\",\"m\",\"488\",\"3\",\"odd\"\n"
                           "\"66.7\",\"1000\",\"0\",\"m\",\"2\",\"None\",\"2000\",\"3\",\"odd\"\n");
  CHECK(program(t) == "OpenSesame");
  CHECK(times_of(t) == Times{512, 488});
  CHECK(counted(t) == Counted{2, 3});
  CHECK(t.groups.at(0).key.at(0) == "3");
}

TEST_CASE("programs: lab.js has a row for every screen and the time in its duration") {
  const Table t = table_of("sender,sender_type,sender_id,timestamp,duration,ended_on,response,correct,"
                           "correctResponse,participantID\n"
                           "Welcome,html.Screen,0,2021,5210,response,continue,,,12\nFixation,canvas.Screen,1_"
                           "0,2021,500,timeout,,,,12\n"
                           "Probe,html.Screen,1_1,2021,812.4,response,left,true,left,12\nProbe,html.Screen,1_"
                           "2,2021,2000,timeout,,false,"
                           "right,12\nTrial,flow.Sequence,1,2021,2900,completion,,,,12\nProbe,html.Screen,1_"
                           "3,2021,790,response,left,false,"
                           "right,12\n");
  CHECK(program(t) == "lab.js");
  CHECK(times_of(t) == Times{812.4, 790});
  CHECK(counted(t) == Counted{1, 3});
  CHECK(t.problems.lines(Problem::no_trial).size() == 3);
}

namespace {

const std::string eprime_log =
    "*** Header Start ***\r\nVersionPersist: 1\r\nLevelName: Session\r\nLevelName: Block\r\nLevelName: "
    "Trial\r\n"
    "Experiment: Trunk\r\nSubject: 12\r\nSession: 2\r\n*** Header End ***\r\n"
    "\t\tLevel: 3\r\n\t\t*** LogFrame Start ***\r\n\t\tProcedure: TrialProc\r\n\t\tProbe.ACC: "
    "1\r\n\t\tProbe.RT: 812\r\n"
    "\t\tProbe.RESP: f\r\n\t\tProbe.CRESP: f\r\n\t\t*** LogFrame End ***\r\n"
    "\t\tLevel: 3\r\n\t\t*** LogFrame Start ***\r\n\t\tProcedure: TrialProc\r\n\t\tProbe.ACC: "
    "0\r\n\t\tProbe.RT: 0\r\n"
    "\t\tProbe.RESP: \r\n\t\tProbe.CRESP: j\r\n\t\t*** LogFrame End ***\r\n"
    "\t\tLevel: 3\r\n\t\t*** LogFrame Start ***\r\n\t\tProbe.CRESP: j\r\n\t\tProbe.RT: "
    "790\r\n\t\tProbe.RESP: j\r\n"
    "\t\tProbe.ACC: 1\r\n\t\tCue: a: b\r\n\t\t*** LogFrame End ***\r\n"
    "\tLevel: 2\r\n\t*** LogFrame Start ***\r\n\tProcedure: BlockProc\r\n\t*** LogFrame End ***\r\n"
    "Level: 1\r\n*** LogFrame Start ***\r\nSubject: 12\r\n*** LogFrame End ***\r\n";

} // namespace

TEST_CASE(
    "programs: E-Prime's log is a table, in UTF-16 too, a block's frame is no trial, lines stay the log's") {
  std::string wide = "\xFF\xFE";
  for (const char c : eprime_log) wide += std::string(1, c) + '\0';
  for (const auto& text : {eprime_log, wide}) {
    const Table t = table_in("Trunk-12-2.txt", text);
    CHECK(program(t) == "E-Prime log");
    CHECK(times_of(t) == Times{812, 790});
    CHECK(counted(t) == Counted{2, 3});
    CHECK(t.groups.at(0).key == std::vector<std::string>{"12", "2"});
    CHECK(t.problems.lines(Problem::no_trial) == Lines{35});
  }
}

TEST_CASE("programs: an E-Prime log that was cut off within a frame keeps what it has") {
  const Table t = table_of(eprime_log.substr(0, eprime_log.find("\t\tCue:")));
  CHECK(times_of(t) == Times{812, 790});
}

TEST_CASE("programs: Expyriment writes comments above the header and pygame's codes") {
  const Table t =
      table_in("trunk_01.xpd",
               "#Expyriment 0.10.0 (Python 3.7.3), .xpd-file, coding: UTF-8\n#date: Mon\n#--EXPERIMENT INFO\n"
               "#e mainfile: trunk.py\n#--SUBJECT INFO\n#s id: 1\n#\nsubject_id,trial,target,key,RT,correct\n"
               "1,0,left,276,812,True\n1,1,right,275,790,True\n1,2,left,275,901,False\n");
  CHECK(program(t) == "Expyriment");
  CHECK(times_of(t) == Times{812, 790, 901});
  CHECK(counted(t) == Counted{2, 3});
}

TEST_CASE("programs: BIDS events are seconds, the person and the sitting stand in the name, n/a is missing") {
  const Table t = table_in(
      "sub-03_ses-02_task-trunk_events.tsv",
      "onset\tduration\ttrial_type\tresponse_time\tresponse\taccuracy\n0\t2\tfix\tn/a\tn/a\tn/a\n"
      "2\t2\tgo\t0.812\tleft\tcorrect\n6\t2\tgo\t0.79\tright\tincorrect\n9\t2\tgo\tn/a\tn/a\tincorrect\n");
  CHECK(program(t) == "BIDS events");
  CHECK(times_of(t) == Times{812, 790});
  CHECK(counted(t) == Counted{1, 3});
  CHECK(t.groups.at(0).key == std::vector<std::string>{"03", "02"});
}

TEST_CASE("programs: a Psychtoolbox .dat is columns of blanks, with a header or without") {
  const Table with_header =
      table_in("s01.dat", "subj  trial  key      rt      acc\n   1      1    f   0.8124   1\n"
                          "   1      2    j   0.7901   1\n   1      3    0   0.0000   0\n");
  CHECK(program(with_header) == "Psychtoolbox");
  CHECK(times_of(with_header).size() == 2);
  CHECK(counted(with_header) == Counted{2, 3});
  const Table bare = table_in("s02.dat", "1 1 LeftArrow 0.812 1\n1 2 RightArrow 0.79 0\n",
                              {.named = {{Column::participant, "#1"},
                                         {Column::response, "#3"},
                                         {Column::response_time_s, "#4"},
                                         {Column::correct, "#5"}}});
  CHECK(times_of(bare) == Times{812, 790});
}
