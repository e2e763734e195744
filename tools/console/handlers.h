#pragma once
// What the routes under /api/v1 do. Each runs for somebody who may, with the database's lock held, except
// preview_settings, which takes it only while it reads.
#include "tools/console/console.h"

namespace dorsal::console {

Reply list_patients(Console& console, const Visit& visit);
Reply add_patient(Console& console, const Visit& visit);
Reply show_patient(Console& console, const Visit& visit);
Reply archive_patient(Console& console, const Visit& visit);
Reply write_note(Console& console, const Visit& visit);
Reply take_note_back(Console& console, const Visit& visit);
Reply look_at_patient(Console& console, const Visit& visit);
Reply show_picture(Console& console, const Visit& visit);
Reply decide(Console& console, const Visit& visit);
Reply show_block(Console& console, const Visit& visit);
Reply exclude_session(Console& console, const Visit& visit);
Reply move_session(Console& console, const Visit& visit);
Reply remove_session(Console& console, const Visit& visit);

// Of the clinic, or of the patient named in the route.
Reply show_settings(Console& console, const Visit& visit);
Reply preview_settings(Console& console, const Visit& visit);
Reply put_settings(Console& console, const Visit& visit);

Reply list_accounts(Console& console, const Visit& visit);
Reply make_account(Console& console, const Visit& visit);
Reply show_audit(Console& console, const Visit& visit);
Reply show_api(Console& console, const Visit& visit);

// Of one patient, out of the console: documents.
Reply show_report(Console& console, const Visit& visit);
Reply export_trials(Console& console, const Visit& visit);
Reply export_led_trials(Console& console, const Visit& visit);
Reply export_journal(Console& console, const Visit& visit);
Reply delete_patient(Console& console, const Visit& visit);

// Between the clinic and a patient's home.
Reply issue_prescription(Console& console, const Visit& visit);
Reply print_leaflet(Console& console, const Visit& visit);
Reply take_result(Console& console, const Visit& visit);

// What is half written, of whoever is signed in.
Reply list_drafts(Console& console, const Visit& visit);
Reply keep_draft(Console& console, const Visit& visit);

Reply start_session(Console& console, const Visit& visit);
Reply show_session(Console& console, const Visit& visit);
Reply list_displays(Console& console, const Visit& visit);

Reply list_templates(Console& console, const Visit& visit);
Reply keep_template(Console& console, const Visit& visit);
Reply remove_template(Console& console, const Visit& visit);

// A text of the body: at least one character that is not a space, at most so many bytes.
[[nodiscard]] std::optional<std::string> text_of(const Json& body, const char* name, std::size_t most);

} // namespace dorsal::console
