#pragma once
// The pictures of lessons, drawn from lines and shapes, so that they scale and speak every language: a word
// in one is a message of the catalogue.
#include "engine/core/screen/display_list.h"
#include "engine/core/task/lesson/lesson.h"
#include "engine/session/looks/look.h"

namespace dorsal {

// As large as fits into the box; nothing for Picture::none.
void add_lesson_picture(DisplayList& list, const Look& look, const Box& box, lesson::Picture picture);

} // namespace dorsal
