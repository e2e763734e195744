#include "tools/console/drafts.h"

#include "tools/console/handlers.h"

namespace dorsal::console {

bool Drafts::keep(const std::string& account, Draft draft) {
  if (draft.about.size() > longest_name || draft.field.empty() || draft.field.size() > longest_name ||
      draft.text.size() > longest_text)
    return false;
  auto& theirs = kept_[account];
  Place place{std::move(draft.about), std::move(draft.field)};
  if (draft.text.empty()) {
    theirs.erase(place);
    return true;
  }
  if (!theirs.contains(place) && theirs.size() >= most_of_an_account) return false;
  theirs[std::move(place)] = std::move(draft.text);
  return true;
}

std::vector<Draft> Drafts::of(const std::string& account) const {
  std::vector<Draft> found;
  const auto theirs = kept_.find(account);
  if (theirs == kept_.end()) return found;
  for (const auto& [place, text] : theirs->second) found.push_back({place.first, place.second, text});
  return found;
}

void Drafts::forget(const std::string& patient) {
  for (auto& [account, theirs] : kept_)
    std::erase_if(theirs, [&](const auto& draft) { return draft.first.first == patient; });
}

Reply list_drafts(Console& console, const Visit& visit) {
  Json rows = Json::array();
  for (const Draft& draft : console.drafts().of(visit.who->account.name))
    rows.push_back({{"about", draft.about}, {"field", draft.field}, {"text", draft.text}});
  return {.body = {{"drafts", std::move(rows)}}};
}

Reply keep_draft(Console& console, const Visit& visit) {
  const Json& body = visit.body;
  for (const char* name : {"about", "field", "text"})
    if (!body.contains(name) || !body[name].is_string())
      return refused(422, "A draft has \"about\", \"field\" and \"text\".");
  if (!console.drafts().keep(visit.who->account.name,
                             {.about = body["about"], .field = body["field"], .text = body["text"]}))
    return refused(422, "This is too much to keep half written; finish something first.");
  return {};
}

} // namespace dorsal::console
