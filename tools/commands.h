#pragma once
// The subcommands of `dorsal`: each is one file in tools/commands, declared here, and in the list below,
// which is the order of its help.
#include "tools/terminal/command.h"

#include <array>

namespace dorsal {

void add_run_command(Program& program);
void add_today_command(Program& program);
void add_me_command(Program& program);
void add_protocol_command(Program& program);   // check, show
void add_instrument_command(Program& program); // list, show, check, add
void add_movement_command(Program& program);   // likewise
void add_lesson_command(Program& program);     // likewise
void add_sessions_command(Program& program);
void add_session_command(Program& program);
void add_report_command(Program& program);
void add_grade_command(Program& program);
void add_thresholds_command(Program& program); // set, show, history, undo, withdraw
void add_decide_command(Program& program);
void add_programme_command(Program& program); // show, pass, open, close, back, clear
void add_audit_command(Program& program);     // list, verify
void add_rules_command(Program& program);     // check
void add_adapt_command(Program& program);     // replay
void add_export_command(Program& program);    // csv, bids, fhir, columns
void add_analyse_command(Program& program);
void add_prescription_command(Program& program); // create, open, show
void add_result_command(Program& program);       // create, take
void add_archive_command(Program& program);      // create, open
void add_privacy_command(Program& program);      // report, delete
void add_db_command(Program& program);           // check, backup, backups, restore, recover, migrate
void add_simulate_command(Program& program);
void add_replay_command(Program& program);
void add_study_command(Program& program); // check, plan, power, join
void add_rig_command(Program& program);   // check
void add_bench_command(Program& program); // starts dorsal-bench
void add_sync_command(Program& program);  // init, run, thresholds
void add_trial_command(Program& program); // show, bids
void add_doctor_command(Program& program);
void add_console_command(Program& program);
void add_account_command(Program& program); // add, list, reset
void add_version_command(Program& program);
void add_print_command(Program& program); // stencil
void add_stimuli_command(
    Program& program); // generate, render, check, import, contact-sheet, turning, movement

inline constexpr std::array commands{
    add_run_command,        add_today_command,     add_me_command,       add_protocol_command,
    add_instrument_command, add_lesson_command,    add_movement_command, add_sessions_command,
    add_session_command,    add_report_command,    add_grade_command,    add_thresholds_command,
    add_decide_command,     add_programme_command, add_audit_command,    add_rules_command,
    add_adapt_command,      add_export_command,    add_analyse_command,  add_prescription_command,
    add_result_command,     add_archive_command,   add_privacy_command,  add_db_command,
    add_simulate_command,   add_replay_command,    add_study_command,    add_rig_command,
    add_bench_command,      add_sync_command,      add_trial_command,    add_doctor_command,
    add_console_command,    add_account_command,   add_version_command,  add_print_command,
    add_stimuli_command};

} // namespace dorsal
