#include "engine/session/print/leaflet_page.h"

#include "engine/core/base/html_escaped.h"
#include "engine/session/looks/languages.h"
#include "engine/session/programme_screens.h"

#include <algorithm>

namespace dorsal::print {
namespace {

// Letters are set in points, as on paper; what has to fit is measured by tests/browser.
constexpr std::string_view style = R"css(@page { size: A4; margin: 14mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 8mm 16mm; max-width: 210mm; font: 13pt/1.32 "Noto Sans", "Noto Sans Arabic",
  sans-serif; color: #000; background: #fff; }
h1 { font-size: 23pt; line-height: 1.15; margin: 0 0 2mm; }
h2 { font-size: 15pt; line-height: 1.2; margin: 4mm 0 1mm; padding-top: 2mm; border-top: 0.5mm solid #00548c; }
p { margin: 0 0 1.5mm; }
ol, ul { margin: 0 0 1.5mm; padding-inline-start: 8mm; }
li { margin-bottom: 1mm; }
.code { float: inline-end; font-size: 14pt; font-weight: 700; border: 0.5mm solid #00548c; border-radius: 2mm;
  padding: 1mm 3mm; margin-inline-start: 6mm; }
.line { display: block; height: 9mm; border-bottom: 0.4mm solid #000; }
[dir=rtl] body { font-size: 14.5pt; }
.full { font-size: 11.5pt; line-height: 1.27; }
[dir=rtl] .full { font-size: 13pt; }
.full h2 { margin-top: 3mm; padding-top: 1.5mm; }
bdi { font-weight: 700; }
nav { font-size: 12pt; padding-bottom: 3mm; margin-bottom: 5mm; border-bottom: 1px solid #666; }
nav a { margin-inline-end: 4mm; color: #00548c; }
nav button { font: inherit; padding: 1mm 4mm; margin-inline-end: 4mm; }
@media print { nav { display: none; } body { padding: 0; max-width: none; } }
)css";

// Codes and names of files keep their own direction, and stand out.
std::string name(std::string_view text) { return "<bdi dir=\"ltr\">" + html_escaped(text) + "</bdi>"; }

std::string paragraph(const std::string& html, std::string_view attributes = {}) {
  return fmt::format("<p{}>{}</p>", attributes, html);
}

// Where a message has a place for a name, it is put in as an element.
constexpr std::string_view place_of_name = "\x1a";

std::string with_name(const std::string& text, std::string_view of) {
  std::string html = html_escaped(text);
  const auto at = html.find(place_of_name);
  return at == std::string::npos ? html : html.replace(at, place_of_name.size(), name(of));
}

std::string listed(std::string_view element, const std::vector<std::string>& items) {
  std::string html;
  for (const std::string& item : items) html += fmt::format("<li>{}</li>", item);
  return fmt::format("<{0}>{1}</{0}>", element, html);
}

std::string section(const std::string& title, const std::string& html) {
  return fmt::format("<h2>{}</h2>{}", html_escaped(title), html);
}

std::string save_the_file(const Leaflet& leaflet, const Words& words) {
  if (leaflet.file.empty())
    return html_escaped(
        words.say("Save the file from your clinic on the computer, for example on the desktop."));
  return with_name(
      words.say("Save the file {file} from your clinic on the computer, for example on the desktop.",
                fmt::arg("file", place_of_name)),
      leaflet.file);
}

std::string how_to_begin(const Leaflet& leaflet, const Words& words) {
  return listed(
      "ol", {save_the_file(leaflet, words), html_escaped(words.say("Double-click the file. A window opens.")),
             html_escaped(words.say(
                 "Type the passphrase that you were told, then press \u201cOpen\u201d. You may write "
                 "it here; keep this sheet safe then:")) +
                 "<span class=\"line\"></span>",
             html_escaped(
                 words.say("Do what the screen says. Esc pauses, and you may stop at any moment: nothing is "
                           "lost.")),
             html_escaped(
                 words.say("On the other days double-click the same file again. The passphrase is not asked "
                           "for any more."))});
}

std::string dose_words(const Dose& dose, const Words& words) {
  const auto minutes = static_cast<int>(
      std::chrono::duration_cast<std::chrono::minutes>(dose.session_length + std::chrono::seconds{30})
          .count());
  const std::string sessions =
      dose.sessions_a_day == 1 ? words.say("Once a day")
                               : words.say_count("{count} time a day", "{count} times a day",
                                                 dose.sessions_a_day, fmt::arg("count", dose.sessions_a_day));
  const std::string days = dose.days_a_week == 7
                               ? words.say("every day of the week")
                               : words.say_count("on {count} day a week", "on {count} days a week",
                                                 dose.days_a_week, fmt::arg("count", dose.days_a_week));
  return words.say("{sessions}, {days}, up to {minutes} min each time.", fmt::arg("sessions", sessions),
                   fmt::arg("days", days), fmt::arg("minutes", minutes));
}

bool has_one_dose(const Leaflet& leaflet) {
  const Dose& first = leaflet.practice.front().dose;
  return std::ranges::all_of(leaflet.practice,
                             [&](const Practice& practice) { return practice.dose == first; });
}

std::string how_often(const Leaflet& leaflet, const Words& words) {
  const std::string rest =
      paragraph(html_escaped(words.say("A day without is no harm: rest is part of the practice. The screen "
                                       "says when you are done for today.")));
  if (has_one_dose(leaflet))
    return paragraph("<strong>" + html_escaped(dose_words(leaflet.practice.front().dose, words)) +
                     "</strong>") +
           rest;
  std::vector<std::string> phases;
  for (const Practice& practice : leaflet.practice)
    phases.push_back(fmt::format("<strong>{}</strong>: {}",
                                 html_escaped(name_of_phase(words, practice.phase)),
                                 html_escaped(dose_words(practice.dose, words))));
  return listed("ul", phases) + rest;
}

std::string if_pain_rises(const Leaflet& leaflet, const Words& words) {
  const std::string contact = leaflet.pain_contact.empty()
                                  ? words.say("If your pain rises and stays, tell your clinician.")
                                  : leaflet.pain_contact;
  return paragraph(html_escaped(
             words.say("That can happen and need not mean harm. Stop for today, and do less next time."))) +
         paragraph("<strong>" + html_escaped(contact) + "</strong>", " dir=\"auto\"");
}

} // namespace

// Every catalogue translates the name of the language into that of its own.
std::string own_name(const Words& words) { return name_in_itself(words.language()); }

std::string_view leaflet_style() { return style; }

std::string leaflet_page(const Leaflet& leaflet, const Words& words) {
  const std::string title = words.say("Practice for your back, at home");
  std::string body =
      fmt::format("<span class=\"code\">{}</span><h1>{}</h1>",
                  with_name(words.say("Your code: {code}", fmt::arg("code", place_of_name)), leaflet.patient),
                  html_escaped(title));
  body += paragraph(html_escaped(words.say(
      "With this exercise your brain practises how it pictures your back: you look at pictures and do "
      "small tasks at the computer. It is not an examination, and it does not replace your "
      "clinician.")));
  body += section(words.say("How to begin"), how_to_begin(leaflet, words));
  body += section(words.say("How often"), how_often(leaflet, words));
  body += section(words.say("If your pain rises"), if_pain_rises(leaflet, words));
  body += section(words.say("Whom to call with questions"), "<span class=\"line\"></span>");
  body += section(
      words.say("How your results come back"),
      paragraph(with_name(
          words.say("After each practice the file {file} lies on the desktop, always with everything in "
                    "it. Bring or send the newest one to your clinic. Nobody else can open it.",
                    fmt::arg("file", place_of_name)),
          leaflet.result_file)));
  return fmt::format(
      R"(<!DOCTYPE html><html lang="{}" dir="{}"><head><meta charset="utf-8"><title>{}</title>)"
      "{}</head><body>{}<main{}>{}</main></body></html>\n",
      words.language(), words.reads_right_to_left() ? "rtl" : "ltr", html_escaped(title), leaflet.head,
      leaflet.above, has_one_dose(leaflet) ? "" : " class=\"full\"", body);
}

} // namespace dorsal::print
