BEGIN;
INSERT INTO "station" ("station", "uuid", "is_local") VALUES
(1, '23018e0d-7d2e-4a23-a079-1030a4866bc1', 1),
(2, '3932794e-29e4-48ff-a0eb-8633e76c63bb', 0);
INSERT INTO "patient" ("patient", "uuid", "code") VALUES
(1, 'b9f426d2-556c-4a9f-bf67-6a61c5286acd', 'P001'),
(2, '7edba98c-fa3f-4981-a711-59adfa22fb42', 'P002'),
(3, '1c649413-d9b5-44e5-86d0-e982387e276a', 'P004'),
(4, 'b004926b-d390-402f-8394-0eddb4a9a34c', 'P005'),
(5, '74443c17-1026-4f43-a7ff-7a6cbb2c000d', 'P006'),
(6, 'bdfea8c6-666f-447c-a158-918150f6eef5', 'P003');
INSERT INTO "session" ("session", "uuid", "patient", "station", "start_utc", "utc_offset_minutes", "ended_utc", "state", "seed", "protocol_text", "protocol_sha256", "picture_set_hash", "software_version", "is_simulated") VALUES
(1, 'fafb85d7-17f6-4a72-a62e-940e5b1bdd2d', 1, 1, '2026-01-05T09:00:00.000Z', 60, '2026-01-05T09:00:00.000Z', 'complete', '1050297631958946965', '# what this protocol is called
name = "short"
# the programme, in order
phases = ["education", "sensory discrimination", "left/right judgement", "imagined movement", "graded movement"]
# the phase that Dorsal runs
phase = "left/right judgement"

[timing]
# fixation onset to picture onset, drawn evenly from this range; 0.1 s to 10 s
foreperiod = ["100 ms", "150 ms"]
# pause before the next fixation, drawn evenly from this range; 0.1 s to 10 s
iti = ["100 ms", "150 ms"]
# how long feedback stays in train blocks; 0.2 s to 10 s
feedback = "200 ms"

[keys]
# keys that answer left
left = ["Left", "F"]
# keys that answer right
right = ["Right", "J"]

[input]
# a pointer that rests so long on an answer zone or button presses it, or "none"; 0.3 s to 5 s
dwell = "none"

[screens]
# en, de, ar, or system: what the computer speaks
language = "en"
# size of all text on the patient''s screens; 1 to 2
text_scale = 1
# normal or dim
brightness = "normal"
# on or off: hand, age band and answering hand, once a patient
ask_about_person = "on"
# on or off: pain 0-10 before and after a session
ask_pain = "on"
# whom to call if pain rises, in the clinic''s own words; empty: the clinician
pain_contact = ""

[dose]
# sessions asked for on a day of practice; 1 to 6
sessions_a_day = 1
# days of practice in a week from Monday; 1 to 7
days_a_week = 5
# after so long the session offers to end; 60 s to 7200 s
session_length = "1200 s"

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "practice"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["train"]
# trials in the block; 1 to 400
pictures = 4
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "none"
# none, result, or worked (the answer explained on the upright picture)
feedback = "worked"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 0, 90, -90]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "assess"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["assess-a", "assess-b"]
# trials in the block; 1 to 400
pictures = 40
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "5 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 45, -45, 90, -90, 135, -135, 180]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "control"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["words"]
# trials in the block; 1 to 400
pictures = 4
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "10 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "control"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["arrows"]
# trials in the block; 1 to 400
pictures = 4
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "10 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "train"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["train"]
# trials in the block; 1 to 400
pictures = 6
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "5 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "result"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 45, -45, 90, -90, 135, -135, 180]

[adaptation]
# questplus (learns the patient''s threshold), staircase (weighted up-down) or ladder (six rungs: plain, more views, roll, subtle, room scenes, time pressure)
method = "questplus"
# share of correct answers that training settles at; 0.55 to 0.95
target = 0.8
# difficulty level of the first training session; 1 to 10
start_level = 3
# easiest level; 1 to 10
lowest_level = 1
# hardest level; 1 to 10
highest_level = 10
# levels that difficulty may move from one picture to the next; 0.25 to 9
pace = 1
# levels below where the last session left off; 0 to 5
gentle_start = 1
# pictures at that level, before anything is concluded; 0 to 20
gentle_trials = 4
# pictures after those, chosen for what they tell (questplus); 0 to 40
entropy_trials = 8
# share of easy pictures in between; they do not count towards the success rate; 0 to 0.3
catch_share = 0.1
# wrong answers in a row after which an easy picture comes; 1 to 10
errors_before_easy = 3
# a bad spell is looked for among so many last answers; 4 to 40
spell_trials = 8
# so many wrong among them are a bad spell; 2 to 40
spell_errors = 5
# levels back after a bad spell; 0 to 5
fall_back = 1.5
# what may make a picture harder: amplitude, view, roll, background, arms, head
vary = ["amplitude", "view", "roll", "background", "arms", "head"]
# staircase: levels harder after a correct answer; 0.05 to 3
step = 0.5

[readiness]
# posterior (probability on pooled blocks) or 4-of-5 (blocks at the goal)
accuracy_rule = "posterior"
# share of correct answers asked for; a convention of graded motor imagery; 0.5 to 0.99
accuracy_goal = 0.8
# how sure the accuracy must be (posterior probability); 0.5 to 0.999
accuracy_certainty = 0.9
# last assess blocks taken together; 1 to 20
pooled_blocks = 3
# share of correct answers asked for on each side; 0.5 to 0.99
side_accuracy_goal = 0.7
# how sure each side''s accuracy must be; 0.5 to 0.999
side_certainty = 0.9
# left-right accuracy gap allowed, as a share; 0.01 to 0.5
side_gap = 0.15
# median response time of correct answers; 0.5 s to 20 s
rt_goal = "2100 ms"
# median response time still allowed, with a note; 0.5 s to 20 s
rt_limit = "3 s"
# slower than rt_limit but this accurate is NEARLY; 0.5 to 1
accuracy_when_slow = 0.9
# left-right difference of median response times allowed; 0.05 s to 5 s
rt_gap = "300 ms"
# assess blocks needed; 1 to 50
least_blocks = 3
# scored trials a block needs to count; 4 to 400
least_block_trials = 20
# different days with an assess block; 1 to 50
least_days = 3
# days from the first to the last assess block; 0 to 365
least_span_days = 7
# significance of a decline over blocks (Mann-Kendall, exact); 0.001 to 0.2
trend_alpha = 0.05
# rise of the 0-10 pain rating that holds the grade; 0.5 to 10
pain_rise = 2
# or this share of the rating before; 0.05 to 1
pain_rise_share = 0.3
# of at least this many points; 0 to 10
pain_rise_least = 1
# significance of each data-quality rule; 0.0001 to 0.05
quality_alpha = 0.01
# an answer below this may be a guess; 0.1 s to 2 s
fast_guess_rt = "500 ms"
# share of answers that may be that fast; 0 to 0.5
fast_guess_share = 0.05
# accuracy at chance with a median response time below this is guessing; 0.2 s to 5 s
guess_rt = "800 ms"
', 'a9b0c3cc573e20b0a8accf54aad12f7492796791b36bf7cca9be58b0f8fcac72', '9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66', '0.1.0', 0),
(5, 'd0f012b7-2931-49ed-ad0a-370f3b682731', 2, 1, '2026-01-06T08:00:00.000Z', 60, '2026-01-06T08:00:00.000Z', 'complete', '6289288633873250004', '# what this protocol is called
name = "short"
# the programme, in order
phases = ["education", "sensory discrimination", "left/right judgement", "imagined movement", "graded movement"]
# the phase that Dorsal runs
phase = "left/right judgement"

[timing]
# fixation onset to picture onset, drawn evenly from this range; 0.1 s to 10 s
foreperiod = ["100 ms", "150 ms"]
# pause before the next fixation, drawn evenly from this range; 0.1 s to 10 s
iti = ["100 ms", "150 ms"]
# how long feedback stays in train blocks; 0.2 s to 10 s
feedback = "200 ms"

[keys]
# keys that answer left
left = ["Left", "F"]
# keys that answer right
right = ["Right", "J"]

[input]
# a pointer that rests so long on an answer zone or button presses it, or "none"; 0.3 s to 5 s
dwell = "none"

[screens]
# en, de, ar, or system: what the computer speaks
language = "en"
# size of all text on the patient''s screens; 1 to 2
text_scale = 1
# normal or dim
brightness = "normal"
# on or off: hand, age band and answering hand, once a patient
ask_about_person = "on"
# on or off: pain 0-10 before and after a session
ask_pain = "on"
# whom to call if pain rises, in the clinic''s own words; empty: the clinician
pain_contact = ""

[dose]
# sessions asked for on a day of practice; 1 to 6
sessions_a_day = 1
# days of practice in a week from Monday; 1 to 7
days_a_week = 5
# after so long the session offers to end; 60 s to 7200 s
session_length = "1200 s"

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "practice"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["train"]
# trials in the block; 1 to 400
pictures = 2
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "none"
# none, result, or worked (the answer explained on the upright picture)
feedback = "worked"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 0, 90, -90]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "assess"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["assess-a", "assess-b"]
# trials in the block; 1 to 400
pictures = 8
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "5 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 45, -45, 90, -90, 135, -135, 180]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "control"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["words"]
# trials in the block; 1 to 400
pictures = 4
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "10 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "control"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["arrows"]
# trials in the block; 1 to 400
pictures = 4
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "10 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "train"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["train"]
# trials in the block; 1 to 400
pictures = 6
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "5 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "result"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 45, -45, 90, -90, 135, -135, 180]

[adaptation]
# questplus (learns the patient''s threshold), staircase (weighted up-down) or ladder (six rungs: plain, more views, roll, subtle, room scenes, time pressure)
method = "questplus"
# share of correct answers that training settles at; 0.55 to 0.95
target = 0.8
# difficulty level of the first training session; 1 to 10
start_level = 3
# easiest level; 1 to 10
lowest_level = 1
# hardest level; 1 to 10
highest_level = 10
# levels that difficulty may move from one picture to the next; 0.25 to 9
pace = 1
# levels below where the last session left off; 0 to 5
gentle_start = 1
# pictures at that level, before anything is concluded; 0 to 20
gentle_trials = 4
# pictures after those, chosen for what they tell (questplus); 0 to 40
entropy_trials = 8
# share of easy pictures in between; they do not count towards the success rate; 0 to 0.3
catch_share = 0.1
# wrong answers in a row after which an easy picture comes; 1 to 10
errors_before_easy = 3
# a bad spell is looked for among so many last answers; 4 to 40
spell_trials = 8
# so many wrong among them are a bad spell; 2 to 40
spell_errors = 5
# levels back after a bad spell; 0 to 5
fall_back = 1.5
# what may make a picture harder: amplitude, view, roll, background, arms, head
vary = ["amplitude", "view", "roll", "background", "arms", "head"]
# staircase: levels harder after a correct answer; 0.05 to 3
step = 0.5

[readiness]
# posterior (probability on pooled blocks) or 4-of-5 (blocks at the goal)
accuracy_rule = "posterior"
# share of correct answers asked for; a convention of graded motor imagery; 0.5 to 0.99
accuracy_goal = 0.8
# how sure the accuracy must be (posterior probability); 0.5 to 0.999
accuracy_certainty = 0.9
# last assess blocks taken together; 1 to 20
pooled_blocks = 3
# share of correct answers asked for on each side; 0.5 to 0.99
side_accuracy_goal = 0.7
# how sure each side''s accuracy must be; 0.5 to 0.999
side_certainty = 0.9
# left-right accuracy gap allowed, as a share; 0.01 to 0.5
side_gap = 0.15
# median response time of correct answers; 0.5 s to 20 s
rt_goal = "2100 ms"
# median response time still allowed, with a note; 0.5 s to 20 s
rt_limit = "3 s"
# slower than rt_limit but this accurate is NEARLY; 0.5 to 1
accuracy_when_slow = 0.9
# left-right difference of median response times allowed; 0.05 s to 5 s
rt_gap = "300 ms"
# assess blocks needed; 1 to 50
least_blocks = 3
# scored trials a block needs to count; 4 to 400
least_block_trials = 20
# different days with an assess block; 1 to 50
least_days = 3
# days from the first to the last assess block; 0 to 365
least_span_days = 7
# significance of a decline over blocks (Mann-Kendall, exact); 0.001 to 0.2
trend_alpha = 0.05
# rise of the 0-10 pain rating that holds the grade; 0.5 to 10
pain_rise = 2
# or this share of the rating before; 0.05 to 1
pain_rise_share = 0.3
# of at least this many points; 0 to 10
pain_rise_least = 1
# significance of each data-quality rule; 0.0001 to 0.05
quality_alpha = 0.01
# an answer below this may be a guess; 0.1 s to 2 s
fast_guess_rt = "500 ms"
# share of answers that may be that fast; 0 to 0.5
fast_guess_share = 0.05
# accuracy at chance with a median response time below this is guessing; 0.2 s to 5 s
guess_rt = "800 ms"
', '2cd82b42643eb778ddab0f95b2ee5c26b98a2023bd26d9716858abc74e173756', '9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66', '0.1.0', 1),
(6, 'b4554eaf-e003-4812-a316-83c8b2301e95', 2, 1, '2026-01-09T08:00:00.000Z', 60, '2026-01-09T08:00:00.000Z', 'complete', '3513441900319274134', '# what this protocol is called
name = "short"
# the programme, in order
phases = ["education", "sensory discrimination", "left/right judgement", "imagined movement", "graded movement"]
# the phase that Dorsal runs
phase = "left/right judgement"

[timing]
# fixation onset to picture onset, drawn evenly from this range; 0.1 s to 10 s
foreperiod = ["100 ms", "150 ms"]
# pause before the next fixation, drawn evenly from this range; 0.1 s to 10 s
iti = ["100 ms", "150 ms"]
# how long feedback stays in train blocks; 0.2 s to 10 s
feedback = "200 ms"

[keys]
# keys that answer left
left = ["Left", "F"]
# keys that answer right
right = ["Right", "J"]

[input]
# a pointer that rests so long on an answer zone or button presses it, or "none"; 0.3 s to 5 s
dwell = "none"

[screens]
# en, de, ar, or system: what the computer speaks
language = "en"
# size of all text on the patient''s screens; 1 to 2
text_scale = 1
# normal or dim
brightness = "normal"
# on or off: hand, age band and answering hand, once a patient
ask_about_person = "on"
# on or off: pain 0-10 before and after a session
ask_pain = "on"
# whom to call if pain rises, in the clinic''s own words; empty: the clinician
pain_contact = ""

[dose]
# sessions asked for on a day of practice; 1 to 6
sessions_a_day = 1
# days of practice in a week from Monday; 1 to 7
days_a_week = 5
# after so long the session offers to end; 60 s to 7200 s
session_length = "1200 s"

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "practice"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["train"]
# trials in the block; 1 to 400
pictures = 2
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "none"
# none, result, or worked (the answer explained on the upright picture)
feedback = "worked"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 0, 90, -90]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "assess"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["assess-a", "assess-b"]
# trials in the block; 1 to 400
pictures = 8
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "5 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 45, -45, 90, -90, 135, -135, 180]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "control"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["words"]
# trials in the block; 1 to 400
pictures = 4
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "10 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "control"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["arrows"]
# trials in the block; 1 to 400
pictures = 4
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "10 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "train"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["train"]
# trials in the block; 1 to 400
pictures = 6
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "5 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "result"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 45, -45, 90, -90, 135, -135, 180]

[adaptation]
# questplus (learns the patient''s threshold), staircase (weighted up-down) or ladder (six rungs: plain, more views, roll, subtle, room scenes, time pressure)
method = "questplus"
# share of correct answers that training settles at; 0.55 to 0.95
target = 0.8
# difficulty level of the first training session; 1 to 10
start_level = 3
# easiest level; 1 to 10
lowest_level = 1
# hardest level; 1 to 10
highest_level = 10
# levels that difficulty may move from one picture to the next; 0.25 to 9
pace = 1
# levels below where the last session left off; 0 to 5
gentle_start = 1
# pictures at that level, before anything is concluded; 0 to 20
gentle_trials = 4
# pictures after those, chosen for what they tell (questplus); 0 to 40
entropy_trials = 8
# share of easy pictures in between; they do not count towards the success rate; 0 to 0.3
catch_share = 0.1
# wrong answers in a row after which an easy picture comes; 1 to 10
errors_before_easy = 3
# a bad spell is looked for among so many last answers; 4 to 40
spell_trials = 8
# so many wrong among them are a bad spell; 2 to 40
spell_errors = 5
# levels back after a bad spell; 0 to 5
fall_back = 1.5
# what may make a picture harder: amplitude, view, roll, background, arms, head
vary = ["amplitude", "view", "roll", "background", "arms", "head"]
# staircase: levels harder after a correct answer; 0.05 to 3
step = 0.5

[readiness]
# posterior (probability on pooled blocks) or 4-of-5 (blocks at the goal)
accuracy_rule = "posterior"
# share of correct answers asked for; a convention of graded motor imagery; 0.5 to 0.99
accuracy_goal = 0.8
# how sure the accuracy must be (posterior probability); 0.5 to 0.999
accuracy_certainty = 0.9
# last assess blocks taken together; 1 to 20
pooled_blocks = 3
# share of correct answers asked for on each side; 0.5 to 0.99
side_accuracy_goal = 0.7
# how sure each side''s accuracy must be; 0.5 to 0.999
side_certainty = 0.9
# left-right accuracy gap allowed, as a share; 0.01 to 0.5
side_gap = 0.15
# median response time of correct answers; 0.5 s to 20 s
rt_goal = "2100 ms"
# median response time still allowed, with a note; 0.5 s to 20 s
rt_limit = "3 s"
# slower than rt_limit but this accurate is NEARLY; 0.5 to 1
accuracy_when_slow = 0.9
# left-right difference of median response times allowed; 0.05 s to 5 s
rt_gap = "300 ms"
# assess blocks needed; 1 to 50
least_blocks = 3
# scored trials a block needs to count; 4 to 400
least_block_trials = 20
# different days with an assess block; 1 to 50
least_days = 3
# days from the first to the last assess block; 0 to 365
least_span_days = 7
# significance of a decline over blocks (Mann-Kendall, exact); 0.001 to 0.2
trend_alpha = 0.05
# rise of the 0-10 pain rating that holds the grade; 0.5 to 10
pain_rise = 2
# or this share of the rating before; 0.05 to 1
pain_rise_share = 0.3
# of at least this many points; 0 to 10
pain_rise_least = 1
# significance of each data-quality rule; 0.0001 to 0.05
quality_alpha = 0.01
# an answer below this may be a guess; 0.1 s to 2 s
fast_guess_rt = "500 ms"
# share of answers that may be that fast; 0 to 0.5
fast_guess_share = 0.05
# accuracy at chance with a median response time below this is guessing; 0.2 s to 5 s
guess_rt = "800 ms"
', '2cd82b42643eb778ddab0f95b2ee5c26b98a2023bd26d9716858abc74e173756', '9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66', '0.1.0', 1),
(8, '4a5c35e0-bf2b-4aea-ab8f-12cbfd239e24', 3, 1, '2026-01-20T23:30:00.000Z', 60, '2026-01-20T23:50:00.000Z', 'stopped', '18446744073709551614', 'name = "défaut"
', '4a28259a073a87728a658ca7ab56bbd3a4007caba9cf6cff387953dd6a56ddca', '0123', '0.1.0', 0),
(9, 'b1d75d41-9d66-4579-bdc8-2c02f78b9039', 4, 2, '2026-02-03T17:00:00.000Z', 60, '2026-02-03T17:10:00.000Z', 'complete', '18446744073709551614', 'name = "défaut"
', '4a28259a073a87728a658ca7ab56bbd3a4007caba9cf6cff387953dd6a56ddca', '0123', '0.1.0', 0),
(10, '1c9fb755-4159-4f14-a74d-d82ee90fa6f5', 6, 1, '2026-03-02T17:00:06.423Z', 0, '2026-03-02T17:01:03.201Z', 'complete', '31', '# what this protocol is called
name = "short"
# the programme, in order
phases = ["education", "sensory discrimination", "left/right judgement", "imagined movement", "graded movement"]
# the phase that Dorsal runs
phase = "left/right judgement"

[timing]
# fixation onset to picture onset, drawn evenly from this range; 0.1 s to 10 s
foreperiod = ["100 ms", "150 ms"]
# pause before the next fixation, drawn evenly from this range; 0.1 s to 10 s
iti = ["100 ms", "150 ms"]
# how long feedback stays in train blocks; 0.2 s to 10 s
feedback = "200 ms"

[keys]
# keys that answer left
left = ["Left", "F"]
# keys that answer right
right = ["Right", "J"]

[input]
# a pointer that rests so long on an answer zone or button presses it, or "none"; 0.3 s to 5 s
dwell = "none"

[screens]
# en, de, ar, or system: what the computer speaks
language = "en"
# size of all text on the patient''s screens; 1 to 2
text_scale = 1
# normal or dim
brightness = "normal"
# on or off: hand, age band and answering hand, once a patient
ask_about_person = "on"
# on or off: pain 0-10 before and after a session
ask_pain = "on"
# whom to call if pain rises, in the clinic''s own words; empty: the clinician
pain_contact = ""

[dose]
# sessions asked for on a day of practice; 1 to 6
sessions_a_day = 1
# days of practice in a week from Monday; 1 to 7
days_a_week = 5
# after so long the session offers to end; 60 s to 7200 s
session_length = "1200 s"

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "practice"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["train"]
# trials in the block; 1 to 400
pictures = 2
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "none"
# none, result, or worked (the answer explained on the upright picture)
feedback = "worked"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 0, 90, -90]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "assess"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["assess-a", "assess-b"]
# trials in the block; 1 to 400
pictures = 8
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "5 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 45, -45, 90, -90, 135, -135, 180]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "control"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["words"]
# trials in the block; 1 to 400
pictures = 4
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "10 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "control"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["arrows"]
# trials in the block; 1 to 400
pictures = 4
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "10 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "none"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0]

[[blocks]]
# practice (worked answers, never scored), assess (feeds the grade), control (words or arrows, tells a general left/right difficulty) or train (adaptive)
kind = "train"
# picture sets; several are parallel forms, taken in turn (control: words or arrows)
sets = ["train"]
# trials in the block; 1 to 400
pictures = 6
# longest time for an answer, or "none"; 0.5 s to 120 s
time_limit = "5 s"
# none, result, or worked (the answer explained on the upright picture)
feedback = "result"
# assess only: none, or sprt (the block ends once a sequential test five points around the accuracy goal is clear)
early_stop = "none"
# in-plane rotations of the picture, clockwise, degrees; -180 to 180
rolls = [0, 45, -45, 90, -90, 135, -135, 180]

[adaptation]
# questplus (learns the patient''s threshold), staircase (weighted up-down) or ladder (six rungs: plain, more views, roll, subtle, room scenes, time pressure)
method = "questplus"
# share of correct answers that training settles at; 0.55 to 0.95
target = 0.8
# difficulty level of the first training session; 1 to 10
start_level = 3
# easiest level; 1 to 10
lowest_level = 1
# hardest level; 1 to 10
highest_level = 10
# levels that difficulty may move from one picture to the next; 0.25 to 9
pace = 1
# levels below where the last session left off; 0 to 5
gentle_start = 1
# pictures at that level, before anything is concluded; 0 to 20
gentle_trials = 4
# pictures after those, chosen for what they tell (questplus); 0 to 40
entropy_trials = 8
# share of easy pictures in between; they do not count towards the success rate; 0 to 0.3
catch_share = 0.1
# wrong answers in a row after which an easy picture comes; 1 to 10
errors_before_easy = 3
# a bad spell is looked for among so many last answers; 4 to 40
spell_trials = 8
# so many wrong among them are a bad spell; 2 to 40
spell_errors = 5
# levels back after a bad spell; 0 to 5
fall_back = 1.5
# what may make a picture harder: amplitude, view, roll, background, arms, head
vary = ["amplitude", "view", "roll", "background", "arms", "head"]
# staircase: levels harder after a correct answer; 0.05 to 3
step = 0.5

[readiness]
# posterior (probability on pooled blocks) or 4-of-5 (blocks at the goal)
accuracy_rule = "posterior"
# share of correct answers asked for; a convention of graded motor imagery; 0.5 to 0.99
accuracy_goal = 0.78
# how sure the accuracy must be (posterior probability); 0.5 to 0.999
accuracy_certainty = 0.9
# last assess blocks taken together; 1 to 20
pooled_blocks = 3
# share of correct answers asked for on each side; 0.5 to 0.99
side_accuracy_goal = 0.7
# how sure each side''s accuracy must be; 0.5 to 0.999
side_certainty = 0.9
# left-right accuracy gap allowed, as a share; 0.01 to 0.5
side_gap = 0.15
# median response time of correct answers; 0.5 s to 20 s
rt_goal = "2100 ms"
# median response time still allowed, with a note; 0.5 s to 20 s
rt_limit = "3 s"
# slower than rt_limit but this accurate is NEARLY; 0.5 to 1
accuracy_when_slow = 0.9
# left-right difference of median response times allowed; 0.05 s to 5 s
rt_gap = "300 ms"
# assess blocks needed; 1 to 50
least_blocks = 3
# scored trials a block needs to count; 4 to 400
least_block_trials = 20
# different days with an assess block; 1 to 50
least_days = 3
# days from the first to the last assess block; 0 to 365
least_span_days = 7
# significance of a decline over blocks (Mann-Kendall, exact); 0.001 to 0.2
trend_alpha = 0.05
# rise of the 0-10 pain rating that holds the grade; 0.5 to 10
pain_rise = 2
# or this share of the rating before; 0.05 to 1
pain_rise_share = 0.3
# of at least this many points; 0 to 10
pain_rise_least = 1
# significance of each data-quality rule; 0.0001 to 0.05
quality_alpha = 0.01
# an answer below this may be a guess; 0.1 s to 2 s
fast_guess_rt = "500 ms"
# share of answers that may be that fast; 0 to 0.5
fast_guess_share = 0.05
# accuracy at chance with a median response time below this is guessing; 0.2 s to 5 s
guess_rt = "800 ms"
', '1851ea2cc4eaa9d318147d1ecdc22fd300e691a70d22ce96bedab4c341a49515', '9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66', '0.1.0', 1);
INSERT INTO "rig_fact" ("session", "position", "name", "value") VALUES
(1, 1, 'display server', 'none: simulated'),
(1, 2, 'simulated patient', 'healthy'),
(5, 1, 'display server', 'none: simulated'),
(5, 2, 'simulated patient', 'low_back_pain'),
(6, 1, 'display server', 'none: simulated'),
(6, 2, 'simulated patient', 'low_back_pain'),
(8, 1, 'display server', 'x11'),
(8, 2, 'memory locked', 'refused: no permission'),
(9, 1, 'display server', 'x11'),
(9, 2, 'memory locked', 'refused: no permission'),
(10, 1, 'display server', 'x11'),
(10, 2, 'sdl', '2.26.5'),
(10, 3, 'renderer', 'opengl'),
(10, 4, 'window', '1280x720 px'),
(10, 5, 'window in points', '1280x720'),
(10, 6, 'pixels to a point', '1'),
(10, 7, 'full screen', 'not asked for'),
(10, 8, 'window place', '0,0'),
(10, 9, 'screens', '1280x720 at 0,0'),
(10, 10, 'nominal frame interval', 'none stated'),
(10, 11, 'onset provider', 'unsynced'),
(10, 12, 'frames', 'the screen states no refresh rate: no vertical blank to wait for'),
(10, 13, 'way through x11', '0.049 ms'),
(10, 14, 'glx-oml', 'not used: frames were not seen to wait for a vertical blank'),
(10, 15, 'kms-vblank', 'not used: the display is not the console (KMSDRM)'),
(10, 16, 'wayland-presentation', 'not used: the display server is not Wayland'),
(10, 17, 'gl-finish', 'not used: frames were not seen to wait for a vertical blank'),
(10, 18, 'cpu latency', '0 us while an answer is awaited'),
(10, 19, 'response provider', 'xinput2'),
(10, 20, 'evdev', 'not used: no device in /dev/input'),
(10, 21, 'listener thread', 'SCHED_FIFO 1'),
(10, 22, 'waits for a processor', 'own and the X server''s'),
(10, 23, 'provider agreement', 'sdl-wait after xinput2: 7 presses, median of the last 64 -0.016 ms, largest 0.069 ms'),
(10, 24, 'boot', 'fd928f17-0db6-4a21-9646-40e22e54d6c0'),
(10, 25, 'timer slack', '1 ns'),
(10, 26, 'memory', 'locked as it is touched'),
(10, 27, 'rig check', '293f1ff8-90f6-41af-b4c4-e3549a0e8b66 of 2026-01-04T16:00:00.000Z: research no, clinic yes, practice yes'),
(10, 28, 'provider agreement', 'sdl-wait after xinput2: 49 presses, median of the last 64 0.015 ms, largest 162.604 ms');
INSERT INTO "rig_check" ("rig_check", "uuid", "station", "checked_utc", "software_version", "summary", "report") VALUES
(1, '293f1ff8-90f6-41af-b4c4-e3549a0e8b66', 1, '2026-01-04T16:00:00.000Z', '0.1.0', 'research no, clinic yes, practice yes', '{"schema":"dorsal.rig_check","schema_version":1}');
INSERT INTO "pain_rating" ("session", "moment", "value") VALUES
(1, 'after', 4),
(1, 'before', 3),
(5, 'after', 4),
(5, 'before', 4),
(6, 'before', 2),
(8, 'after', 6),
(8, 'before', 3),
(9, 'before', 4);
INSERT INTO "block" ("session", "block", "kind", "picture_set", "pictures") VALUES
(1, 1, 'practice', 'train', 4),
(1, 2, 'assess', 'assess-a', 40),
(1, 3, 'control', 'words', 4),
(1, 4, 'control', 'arrows', 4),
(1, 5, 'train', 'train', 6),
(5, 1, 'practice', 'train', 2),
(5, 2, 'assess', 'assess-a', 8),
(5, 3, 'control', 'words', 4),
(5, 4, 'control', 'arrows', 4),
(5, 5, 'train', 'train', 6),
(6, 1, 'practice', 'train', 2),
(6, 2, 'assess', 'assess-b', 8),
(6, 3, 'control', 'words', 4),
(6, 4, 'control', 'arrows', 4),
(6, 5, 'train', 'train', 6),
(8, 1, 'assess', 'assess-a', 10),
(9, 1, 'assess', 'assess-b', 4),
(10, 1, 'practice', 'train', 2),
(10, 2, 'assess', 'assess-a', 8),
(10, 3, 'control', 'words', 4),
(10, 4, 'control', 'arrows', 4),
(10, 5, 'train', 'train', 6);
INSERT INTO "trial" ("row", "uuid", "session", "block", "trial", "plan", "item", "roll_deg", "foreperiod_ns", "iti_ns", "level", "is_catch", "stimulus", "base", "is_mirrored", "side", "movement", "amplitude", "amplitude_deg", "view_deg", "head", "posture", "model", "background", "difficulty_logit", "outcome", "fixation_ns", "fixation_earliest_ns", "fixation_latest_ns", "onset_ns", "onset_earliest_ns", "onset_latest_ns", "onset_provider", "missed_frames", "onset_quality", "response", "response_ns", "response_earliest_ns", "response_latest_ns", "response_provider", "response_device") VALUES
(1, 'b4de260f-d47f-467b-a48d-2f793135fcfb', 1, 1, 1, 1, 1, -90.0, 149914096, 120821045, NULL, 0, 'train-19~', 18, 1, 'right', 'rotation', 'marked', 42.0, 0.0, 'forward', 'stand-hang', 't1', 'plain', 0.15, 'answered', 25123821045, 25123821045, 25123821045, 25273935141, 25273935141, 25273935141, 'glx-oml', 0, 'hardware', 'right', 27360168154, 27360168154, 27360168154, 'evdev', 'key'),
(2, 'da1808cd-2229-48dc-a9a4-a716586c04cf', 1, 1, 2, 2, 2, -90.0, 117925930, 114932804, NULL, 0, 'train-20', 19, 0, 'left', 'rotation', 'marked', 42.0, 0.0, 'following', 'stand-up_left', 't2', 'plain', -0.35, 'answered', 29475900958, 29475900958, 29475900958, 29594026888, 29594026888, 29594026888, 'glx-oml', 0, 'hardware', 'left', 31631444627, 31631444627, 31631444627, 'evdev', 'key'),
(3, '3aad0378-85a7-4293-a57f-e75e295b7866', 1, 1, 3, 3, 4, 0.0, 109410523, 147150189, NULL, 0, 'train-38', 37, 0, 'left', 'flexion', 'marked', 34.0, 0.0, 'forward', 'stand-reach_left', 't3', 'door_room', 0.06, 'answered', 33779394816, 33779394816, 33779394816, 33889005339, 33889005339, 33889005339, 'glx-oml', 0, 'hardware', 'left', 34983662136, 34983662136, 34983662136, 'evdev', 'key'),
(4, 'c8fb7bef-4a89-4d06-aaa6-44ffa15b2ab6', 1, 1, 4, 4, 7, 90.0, 101548129, 126442869, NULL, 0, 'train-39~', 38, 1, 'right', 'flexion', 'marked', 34.0, 0.0, 'forward', 'stand-hips', 't1', 'plain', -0.04, 'answered', 37110905005, 37110905005, 37110905005, 37212653134, 37212653134, 37212653134, 'glx-oml', 0, 'hardware', 'right', 38510511783, 38510511783, 38510511783, 'evdev', 'key'),
(5, '2d829eb0-2a9c-4f5c-8e7a-2fe37d6b6e0d', 1, 2, 1, 1, 36, 180.0, 126672523, 143063238, NULL, 0, 'assess-a-19', 18, 0, 'left', 'flexion', 'medium', 20.0, 18.0, 'forward', 'step-hang', 'a2', 'window_room', 1.35, 'answered', 42654575021, 42654575021, 42654575021, 42781447544, 42781447544, 42781447544, 'glx-oml', 0, 'hardware', 'left', 44701486846, 44701486846, 44701486846, 'evdev', 'key'),
(6, 'b42dbc5f-b643-4bf5-bd0b-152480b96bc3', 1, 2, 2, 2, 23, -90.0, 139872565, 120130420, NULL, 0, 'assess-a-12~', 11, 1, 'right', 'rotation', 'marked', 42.0, 12.0, 'following', 'stand-up_right', 'a2', 'plain', 0.45, 'answered', 44822217266, 44822217266, 44822217266, 44962289831, 44962289831, 44962289831, 'glx-oml', 0, 'hardware', 'right', 46163605121, 46163605121, 46163605121, 'evdev', 'key'),
(7, '1c63519f-90ab-4fc2-b9c3-0779afbcd092', 1, 2, 3, 3, 20, 135.0, 133063689, 102575946, NULL, 0, 'assess-a-11', 10, 0, 'left', 'rotation', 'marked', 42.0, 12.0, 'forward', 'bend-hang', 'a3', 'plain', 0.4, 'answered', 46266781067, 46266781067, 46266781067, 46400044756, 46400044756, 46400044756, 'glx-oml', 0, 'hardware', 'left', 47800273773, 47800273773, 47800273773, 'evdev', 'key'),
(8, 'c4e15a52-7e9d-466d-b47c-b361de3258ee', 1, 2, 4, 4, 0, 0.0, 144717994, 140254685, NULL, 0, 'assess-a-01', 0, 0, 'right', 'rotation', 'subtle', 17.0, 0.0, 'following', 'bend-hips', 'a2', 'window_room', 1.53, 'answered', 47941128458, 47941128458, 47941128458, 48086046452, 48086046452, 48086046452, 'glx-oml', 0, 'hardware', 'left', 49474898458, 49474898458, 49474898458, 'evdev', 'key'),
(9, '0ec9f658-4933-42b7-a2df-c7d4a8dfa5bd', 1, 2, 5, 5, 11, -90.0, 137951473, 142179660, NULL, 0, 'assess-a-06~', 5, 1, 'left', 'rotation', 'medium', 28.0, 0.0, 'following', 'stand-reach_right', 'a2', 'plain', 0.29, 'answered', 49617678118, 49617678118, 49617678118, 49755829591, 49755829591, 49755829591, 'glx-oml', 0, 'hardware', 'left', 51079730809, 51079730809, 51079730809, 'evdev', 'key'),
(10, 'f761e71d-848f-4ef1-8809-a2c647e53166', 1, 2, 6, 6, 8, -45.0, 100518682, 113782331, NULL, 0, 'assess-a-05', 4, 0, 'right', 'rotation', 'medium', 28.0, -12.0, 'following', 'stand-hips', 'a3', 'plain', 0.34, 'answered', 51194113140, 51194113140, 51194113140, 51294831822, 51294831822, 51294831822, 'glx-oml', 0, 'hardware', 'right', 52583960932, 52583960932, 52583960932, 'evdev', 'key'),
(11, '313b7fdc-696a-4944-8bac-544efa394e0f', 1, 2, 7, 7, 35, 90.0, 131345346, 123196249, NULL, 0, 'assess-a-18~', 17, 1, 'right', 'flexion', 'medium', 20.0, 18.0, 'forward', 'stand-up_left', 'a4', 'plain', 1.1, 'answered', 52707757181, 52707757181, 52707757181, 52839302527, 52839302527, 52839302527, 'glx-oml', 0, 'hardware', 'right', 53958617631, 53958617631, 53958617631, 'evdev', 'key'),
(12, 'ab77807f-7a24-44e9-a26d-a035a70a1735', 1, 2, 8, 8, 26, 45.0, 135524189, 142930589, NULL, 0, 'assess-a-14', 13, 0, 'right', 'flexion', 'subtle', 10.0, -18.0, 'following', 'step-crossed', 'a1', 'plain', 1.55, 'answered', 54102148220, 54102148220, 54102148220, 54237872409, 54237872409, 54237872409, 'glx-oml', 0, 'hardware', 'right', 56455761205, 56455761205, 56455761205, 'evdev', 'key'),
(13, '8d8c6455-4b0b-46c4-bd9b-f36fe8ba2b76', 1, 2, 9, 9, 28, 90.0, 142501066, 103730887, NULL, 0, 'assess-a-15', 14, 0, 'left', 'flexion', 'subtle', 10.0, 12.0, 'following', 'stand-hips', 'a2', 'door_room', 1.85, 'answered', 56560092092, 56560092092, 56560092092, 56702793158, 56702793158, 56702793158, 'glx-oml', 0, 'hardware', 'left', 59514369506, 59514369506, 59514369506, 'evdev', 'key'),
(14, '3905d676-e9c8-404a-86cb-c3068a0c9747', 1, 2, 10, 10, 27, -135.0, 111957558, 137120314, NULL, 0, 'assess-a-14~', 13, 1, 'left', 'flexion', 'subtle', 10.0, 18.0, 'following', 'step-crossed', 'a1', 'plain', 1.55, 'answered', 59652089820, 59652089820, 59652089820, 59764247378, 59764247378, 59764247378, 'glx-oml', 0, 'hardware', 'left', 61442706685, 61442706685, 61442706685, 'evdev', 'key'),
(15, '841f0bc5-644f-45a8-b835-3535e8343bb9', 1, 2, 11, 11, 40, 180.0, 147792516, 100615963, NULL, 0, 'assess-a-21', 20, 0, 'right', 'flexion', 'marked', 34.0, -12.0, 'following', 'stand-behind_head', 'a2', 'plain', -0.34, 'answered', 61543922648, 61543922648, 61543922648, 61691915164, 61691915164, 61691915164, 'glx-oml', 0, 'hardware', 'right', 63749371479, 63749371479, 63749371479, 'evdev', 'key'),
(16, 'c4d004a2-20a2-40f7-be12-03b789bbf101', 1, 2, 12, 12, 26, -135.0, 104906821, 119535122, NULL, 0, 'assess-a-14', 13, 0, 'right', 'flexion', 'subtle', 10.0, -18.0, 'following', 'step-crossed', 'a1', 'plain', 1.55, 'answered', 63869506601, 63869506601, 63869506601, 63974613422, 63974613422, 63974613422, 'glx-oml', 0, 'hardware', 'right', 66564068722, 66564068722, 66564068722, 'evdev', 'key'),
(17, 'b0ce6939-d0cd-4536-82a6-fbfc554eb0d3', 1, 2, 13, 13, 37, -45.0, 101841725, 123861933, NULL, 0, 'assess-a-19~', 18, 1, 'right', 'flexion', 'medium', 20.0, -18.0, 'forward', 'step-hang', 'a2', 'window_room', 1.35, 'answered', 66688530655, 66688530655, 66688530655, 66790572380, 66790572380, 66790572380, 'glx-oml', 0, 'hardware', 'right', 68332564734, 68332564734, 68332564734, 'evdev', 'key'),
(18, '7d9d2c4a-74f5-4d3b-9c56-4bb98d32c67f', 1, 2, 14, 14, 6, 135.0, 124013955, 112576692, NULL, 0, 'assess-a-04', 3, 0, 'left', 'rotation', 'subtle', 17.0, 0.0, 'following', 'stand-overhead', 'a4', 'plain', 1.08, 'answered', 68445741426, 68445741426, 68445741426, 68569955381, 68569955381, 68569955381, 'glx-oml', 0, 'hardware', 'left', 70095388542, 70095388542, 70095388542, 'evdev', 'key'),
(19, '16fbc87c-f37d-4476-a75a-8854938e0cb5', 1, 2, 15, 15, 41, -45.0, 104962851, 141873226, NULL, 0, 'assess-a-21~', 20, 1, 'left', 'flexion', 'marked', 34.0, 12.0, 'following', 'stand-behind_head', 'a2', 'plain', -0.34, 'answered', 70237861768, 70237861768, 70237861768, 70343024619, 70343024619, 70343024619, 'glx-oml', 0, 'hardware', 'left', 71613762591, 71613762591, 71613762591, 'evdev', 'key'),
(20, '6e073d18-65d5-41ed-a535-fc33de21956e', 1, 2, 16, 16, 46, 45.0, 141278015, 107477650, NULL, 0, 'assess-a-24', 23, 0, 'left', 'flexion', 'marked', 34.0, 0.0, 'following', 'sit-hips', 'a4', 'plain', -0.54, 'answered', 71721840241, 71721840241, 71721840241, 71863318256, 71863318256, 71863318256, 'glx-oml', 0, 'hardware', 'right', 73343681643, 73343681643, 73343681643, 'evdev', 'key'),
(21, '297f1af3-0287-4aac-9016-f2576c7cdd55', 1, 2, 17, 17, 16, 0.0, 125227540, 131805338, NULL, 0, 'assess-a-09', 8, 0, 'right', 'rotation', 'marked', 42.0, 18.0, 'following', 'sit-reach_right', 'a1', 'plain', 0.7, 'answered', 73476086981, 73476086981, 73476086981, 73601514521, 73601514521, 73601514521, 'glx-oml', 0, 'hardware', 'right', 74824310272, 74824310272, 74824310272, 'evdev', 'key'),
(22, '59bb5a09-4a41-49bc-9a8e-5c1f8f055446', 1, 2, 18, 18, 29, 90.0, 137317417, 125321488, NULL, 0, 'assess-a-15~', 14, 1, 'right', 'flexion', 'subtle', 10.0, -12.0, 'following', 'stand-hips', 'a2', 'door_room', 1.85, 'answered', 74950231760, 74950231760, 74950231760, 75087749177, 75087749177, 75087749177, 'glx-oml', 0, 'hardware', 'right', 77185071337, 77185071337, 77185071337, 'evdev', 'key'),
(23, '50d2af3e-e991-4505-a100-4c41c7068384', 1, 2, 19, 19, 35, -135.0, 131685385, 124133414, NULL, 0, 'assess-a-18~', 17, 1, 'right', 'flexion', 'medium', 20.0, 18.0, 'forward', 'stand-up_left', 'a4', 'plain', 1.1, 'answered', 77309804751, 77309804751, 77309804751, 77441690136, 77441690136, 77441690136, 'glx-oml', 0, 'hardware', 'right', 78785931112, 78785931112, 78785931112, 'evdev', 'key'),
(24, '0853f757-f237-4f0b-9ea3-8b278c646183', 1, 2, 20, 20, 4, -135.0, 111608116, 124107629, NULL, 0, 'assess-a-03', 2, 0, 'left', 'rotation', 'subtle', 17.0, 0.0, 'following', 'stand-hang', 'a1', 'plain', 0.93, 'answered', 78910638741, 78910638741, 78910638741, 79022446857, 79022446857, 79022446857, 'glx-oml', 0, 'hardware', 'right', 80178983705, 80178983705, 80178983705, 'evdev', 'key'),
(25, 'bf246872-f8b1-4f54-b7da-3a2e2a38d6a6', 1, 2, 21, 21, 15, 45.0, 102981087, 129499697, NULL, 0, 'assess-a-08~', 7, 1, 'left', 'rotation', 'medium', 28.0, -12.0, 'following', 'stand-hang', 'a4', 'window_room', 1.34, 'answered', 80309083402, 80309083402, 80309083402, 80412264489, 80412264489, 80412264489, 'glx-oml', 0, 'hardware', 'left', 81485954385, 81485954385, 81485954385, 'evdev', 'key'),
(26, 'c7b2baf4-2baf-484d-8451-3d0e36c17d40', 1, 2, 22, 22, 36, -90.0, 130927970, 129133976, NULL, 0, 'assess-a-19', 18, 0, 'left', 'flexion', 'medium', 20.0, 18.0, 'forward', 'step-hang', 'a2', 'window_room', 1.35, 'answered', 81615688361, 81615688361, 81615688361, 81746816331, 81746816331, 81746816331, 'glx-oml', 0, 'hardware', 'left', 82876336746, 82876336746, 82876336746, 'evdev', 'key'),
(27, '3387e1f5-ecd3-484d-96c4-8fd6e4ab1ed4', 1, 2, 23, 23, 26, 180.0, 106123506, 128804017, NULL, 0, 'assess-a-14', 13, 0, 'right', 'flexion', 'subtle', 10.0, -18.0, 'following', 'step-crossed', 'a1', 'plain', 1.55, 'answered', 83005740763, 83005740763, 83005740763, 83112064269, 83112064269, 83112064269, 'glx-oml', 0, 'hardware', 'right', 84382139495, 84382139495, 84382139495, 'evdev', 'key'),
(28, '91f70e7d-4b26-4b52-995a-6ac3b34d86d5', 1, 2, 24, 24, 22, 135.0, 140494996, 102013149, NULL, 0, 'assess-a-12', 11, 0, 'left', 'rotation', 'marked', 42.0, -12.0, 'following', 'stand-up_left', 'a2', 'plain', 0.45, 'answered', 84484752644, 84484752644, 84484752644, 84625447640, 84625447640, 84625447640, 'glx-oml', 0, 'hardware', 'right', 85933216545, 85933216545, 85933216545, 'evdev', 'key'),
(29, '6ad7484e-a52a-4340-9e11-d84c6d19f3fd', 1, 2, 25, 25, 27, 180.0, 133778495, 135343042, NULL, 0, 'assess-a-14~', 13, 1, 'left', 'flexion', 'subtle', 10.0, 18.0, 'following', 'step-crossed', 'a1', 'plain', 1.55, 'answered', 86069159587, 86069159587, 86069159587, 86203138082, 86203138082, 86203138082, 'glx-oml', 0, 'hardware', 'left', 88588843904, 88588843904, 88588843904, 'evdev', 'key'),
(30, 'b64d0738-c1c4-46e7-b64c-166978246fc8', 1, 2, 26, 26, 14, 90.0, 108690400, 143033165, NULL, 0, 'assess-a-08', 7, 0, 'right', 'rotation', 'medium', 28.0, 12.0, 'following', 'stand-hang', 'a4', 'window_room', 1.34, 'answered', 88732477069, 88732477069, 88732477069, 88841367469, 88841367469, 88841367469, 'glx-oml', 0, 'hardware', 'right', 90585527762, 90585527762, 90585527762, 'evdev', 'key'),
(31, 'df7b53d6-46ff-4751-8623-771413082b7c', 1, 2, 27, 27, 13, -45.0, 107463403, 148301472, NULL, 0, 'assess-a-07~', 6, 1, 'right', 'rotation', 'medium', 28.0, 0.0, 'following', 'sit-behind_head', 'a1', 'door_room', 0.39, 'answered', 90734429234, 90734429234, 90734429234, 90842092637, 90842092637, 90842092637, 'glx-oml', 0, 'hardware', 'right', 93518120494, 93518120494, 93518120494, 'evdev', 'key'),
(32, '3502e683-ca0d-4a03-80db-4b89a8421aa4', 1, 2, 28, 28, 37, 0.0, 133947508, 113335341, NULL, 0, 'assess-a-19~', 18, 1, 'right', 'flexion', 'medium', 20.0, -18.0, 'forward', 'step-hang', 'a2', 'window_room', 1.35, 'answered', 93632055835, 93632055835, 93632055835, 93766203343, 93766203343, 93766203343, 'glx-oml', 0, 'hardware', 'right', 95316672281, 95316672281, 95316672281, 'evdev', 'key'),
(33, '03a3a3bf-c251-4f4e-88b0-52f7b869c950', 1, 2, 29, 29, 22, 90.0, 101022233, 118072006, NULL, 0, 'assess-a-12', 11, 0, 'left', 'rotation', 'marked', 42.0, -12.0, 'following', 'stand-up_left', 'a2', 'plain', 0.45, 'answered', 95435344287, 95435344287, 95435344287, 95536566520, 95536566520, 95536566520, 'glx-oml', 0, 'hardware', 'left', 96719624403, 96719624403, 96719624403, 'evdev', 'key'),
(34, '67ab83fb-1728-4582-87dc-80362cecb370', 1, 2, 30, 30, 43, -90.0, 112275612, 141173915, NULL, 0, 'assess-a-22~', 21, 1, 'right', 'flexion', 'marked', 34.0, 12.0, 'forward', 'stand-reach_right', 'a1', 'window_room', 0.26, 'answered', 96861398318, 96861398318, 96861398318, 96973873930, 96973873930, 96973873930, 'glx-oml', 0, 'hardware', 'right', 100546597234, 100546597234, 100546597234, 'evdev', 'key'),
(35, 'ea2a5966-aea1-4f2f-b516-65763c7baf55', 1, 2, 31, 31, 21, -90.0, 109936620, 110120060, NULL, 0, 'assess-a-11~', 10, 1, 'right', 'rotation', 'marked', 42.0, -12.0, 'forward', 'bend-hang', 'a3', 'plain', 0.4, 'answered', 100657317294, 100657317294, 100657317294, 100767453914, 100767453914, 100767453914, 'glx-oml', 0, 'hardware', 'right', 101810614762, 101810614762, 101810614762, 'evdev', 'key'),
(36, '0df539b3-957c-446e-b305-fe7da408dd2c', 1, 2, 32, 32, 2, -45.0, 111027310, 100439221, NULL, 0, 'assess-a-02', 1, 0, 'left', 'rotation', 'subtle', 17.0, 0.0, 'following', 'sit-crossed', 'a3', 'plain', 0.93, 'answered', 101911653983, 101911653983, 101911653983, 102022881293, 102022881293, 102022881293, 'glx-oml', 0, 'hardware', 'right', 103609134657, 103609134657, 103609134657, 'evdev', 'key'),
(37, '44b174f3-5ecc-42f3-89d8-1bae8aae99a9', 1, 2, 33, 33, 16, 45.0, 124907838, 128562928, NULL, 0, 'assess-a-09', 8, 0, 'right', 'rotation', 'marked', 42.0, 18.0, 'following', 'sit-reach_right', 'a1', 'plain', 0.7, 'answered', 103738297585, 103738297585, 103738297585, 103863405423, 103863405423, 103863405423, 'glx-oml', 0, 'hardware', 'right', 105095134566, 105095134566, 105095134566, 'evdev', 'key'),
(38, 'e21ba19b-8092-4fc4-b754-be5b28020473', 1, 2, 34, 34, 9, 45.0, 121457309, 119626254, NULL, 0, 'assess-a-05~', 4, 1, 'left', 'rotation', 'medium', 28.0, 12.0, 'following', 'stand-hips', 'a3', 'plain', 0.34, 'answered', 105215360820, 105215360820, 105215360820, 105337018129, 105337018129, 105337018129, 'glx-oml', 0, 'hardware', 'left', 106277243284, 106277243284, 106277243284, 'evdev', 'key'),
(39, 'dd9e3858-3677-4ec7-8fa9-807e57301da4', 1, 2, 35, 35, 28, 0.0, 113886979, 140284841, NULL, 0, 'assess-a-15', 14, 0, 'left', 'flexion', 'subtle', 10.0, 12.0, 'following', 'stand-hips', 'a2', 'door_room', 1.85, 'answered', 106418128125, 106418128125, 106418128125, 106532215104, 106532215104, 106532215104, 'glx-oml', 0, 'hardware', 'left', 109857478533, 109857478533, 109857478533, 'evdev', 'key'),
(40, 'd9ddf0b0-e0da-43a8-9146-b0c932b2e59c', 1, 2, 36, 36, 21, -135.0, 115751053, 119993592, NULL, 0, 'assess-a-11~', 10, 1, 'right', 'rotation', 'marked', 42.0, -12.0, 'forward', 'bend-hang', 'a3', 'plain', 0.4, 'answered', 109978072125, 109978072125, 109978072125, 110094023178, 110094023178, 110094023178, 'glx-oml', 0, 'hardware', 'right', 111492219109, 111492219109, 111492219109, 'evdev', 'key'),
(41, 'c37ad812-d012-4191-b42a-e941d6b1efe2', 1, 2, 37, 37, 17, 180.0, 126492013, 136203250, NULL, 0, 'assess-a-09~', 8, 1, 'left', 'rotation', 'marked', 42.0, -18.0, 'following', 'sit-reach_left', 'a1', 'plain', 0.7, 'answered', 111629022359, 111629022359, 111629022359, 111755714372, 111755714372, 111755714372, 'glx-oml', 0, 'hardware', 'left', 113269004450, 113269004450, 113269004450, 'evdev', 'key'),
(42, '0d872df1-23d5-414e-b5f4-a7f5f02e58fd', 1, 2, 38, 38, 26, 135.0, 102011956, 110651369, NULL, 0, 'assess-a-14', 13, 0, 'right', 'flexion', 'subtle', 10.0, -18.0, 'following', 'step-crossed', 'a1', 'plain', 1.55, 'answered', 113380255819, 113380255819, 113380255819, 113482467775, 113482467775, 113482467775, 'glx-oml', 0, 'hardware', 'right', 114658491905, 114658491905, 114658491905, 'evdev', 'key'),
(43, '2d58f7c8-ee8f-4731-8971-5c89dad17501', 1, 2, 39, 39, 19, 135.0, 135346846, 129428800, NULL, 0, 'assess-a-10~', 9, 1, 'left', 'rotation', 'marked', 42.0, 0.0, 'forward', 'stand-crossed', 'a4', 'door_room', 0.4, 'answered', 114788520705, 114788520705, 114788520705, 114924067551, 114924067551, 114924067551, 'glx-oml', 0, 'hardware', 'left', 117021459125, 117021459125, 117021459125, 'evdev', 'key'),
(44, '5709d5bf-d809-4583-ac07-e2bf092b024f', 1, 2, 40, 40, 34, 0.0, 106016133, 108250022, NULL, 0, 'assess-a-18', 17, 0, 'left', 'flexion', 'medium', 20.0, -18.0, 'forward', 'stand-up_right', 'a4', 'plain', 1.1, 'answered', 117130309147, 117130309147, 117130309147, 117236525280, 117236525280, 117236525280, 'glx-oml', 0, 'hardware', 'left', 118076788470, 118076788470, 118076788470, 'evdev', 'key'),
(45, '50ac07d1-fb4f-4ed8-8df9-bf0a9c16bfad', 1, 3, 1, 1, 0, 0.0, 107508810, 133444378, NULL, 0, 'words-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 122211232848, 122211232848, 122211232848, 122318941658, 122318941658, 122318941658, 'glx-oml', 0, 'hardware', 'left', 123565898850, 123565898850, 123565898850, 'evdev', 'key'),
(46, 'dc7ac88f-d6ee-443b-b25f-c49ff7ac2068', 1, 3, 2, 2, 1, 0.0, 123821621, 107412410, NULL, 0, 'words-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 123673911260, 123673911260, 123673911260, 123797932881, 123797932881, 123797932881, 'glx-oml', 0, 'hardware', 'right', 125346852681, 125346852681, 125346852681, 'evdev', 'key'),
(47, '4309fec9-d561-4cc1-b90f-1c25c020756c', 1, 3, 3, 3, 0, 0.0, 113530028, 106429496, NULL, 0, 'words-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 125453882177, 125453882177, 125453882177, 125567612205, 125567612205, 125567612205, 'glx-oml', 0, 'hardware', 'left', 126624612243, 126624612243, 126624612243, 'evdev', 'key'),
(48, '5382f2a5-30bd-4090-8fe5-432757269095', 1, 3, 4, 4, 1, 0.0, 131673245, 124463466, NULL, 0, 'words-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 126749675709, 126749675709, 126749675709, 126881548954, 126881548954, 126881548954, 'glx-oml', 0, 'hardware', 'right', 128682881329, 128682881329, 128682881329, 'evdev', 'key'),
(49, 'a7f99341-f1e4-4017-8921-a11f36e6857f', 1, 4, 1, 1, 0, 0.0, 105694493, 147071921, NULL, 0, 'arrows-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 132830953250, 132830953250, 132830953250, 132936847743, 132936847743, 132936847743, 'glx-oml', 0, 'hardware', 'left', 133858072921, 133858072921, 133858072921, 'evdev', 'key'),
(50, '0ca71391-bba7-4731-8c04-3f4cc61833e8', 1, 4, 2, 2, 1, 0.0, 115299894, 121323103, NULL, 0, 'arrows-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 133979996024, 133979996024, 133979996024, 134095495918, 134095495918, 134095495918, 'glx-oml', 0, 'hardware', 'right', 135049116331, 135049116331, 135049116331, 'evdev', 'key'),
(51, 'e28c5b59-945e-4e7f-9d17-38af24e9443a', 1, 4, 3, 3, 1, 0.0, 118158394, 104736334, NULL, 0, 'arrows-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 135154452665, 135154452665, 135154452665, 135272811059, 135272811059, 135272811059, 'glx-oml', 0, 'hardware', 'right', 136824828055, 136824828055, 136824828055, 'evdev', 'key'),
(52, 'a589600b-4610-4f6d-b545-fdfd9f10c420', 1, 4, 4, 4, 0, 0.0, 147792059, 100931719, NULL, 0, 'arrows-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 136926359774, 136926359774, 136926359774, 137074351833, 137074351833, 137074351833, 'glx-oml', 0, 'hardware', 'left', 137989875886, 137989875886, 137989875886, 'evdev', 'key'),
(53, '647c9ace-b331-4195-9f24-5d60cf3c990e', 1, 5, 1, 1, 80, 90.0, 107642584, 149771481, 3.0, 0, 'train-41', 40, 0, 'right', 'flexion', 'marked', 34.0, -18.0, 'following', 'stand-behind_head', 't6', 'plain', -0.24, 'answered', 142140647367, 142140647367, 142140647367, 142248489951, 142248489951, 142248489951, 'glx-oml', 0, 'hardware', 'left', 143534049757, 143534049757, 143534049757, 'evdev', 'key'),
(54, '90657c5b-226d-4b34-aee7-d7efcc6bd92e', 1, 5, 2, 2, 94, 90.0, 114328453, 122243974, 3.0, 0, 'train-48', 47, 0, 'right', 'combined', 'marked', 31.5, 0.0, 'forward', 'stand-crossed', 't1', 'window_room', -0.44, 'answered', 143856893731, 143856893731, 143856893731, 143971422184, 143971422184, 143971422184, 'glx-oml', 0, 'hardware', 'right', 145005628601, 145005628601, 145005628601, 'evdev', 'key'),
(55, 'ce3a9c2d-2da7-423e-99fa-9c6127cbae17', 1, 5, 3, 3, 31, 0.0, 138358300, 125762074, 3.0, 0, 'train-16~', 15, 1, 'left', 'rotation', 'marked', 42.0, -12.0, 'following', 'sit-hang', 't3', 'plain', 0.3, 'answered', 145331990675, 145331990675, 145331990675, 145470548975, 145470548975, 145470548975, 'glx-oml', 0, 'hardware', 'left', 146930946492, 146930946492, 146930946492, 'evdev', 'key'),
(56, '573dcbbb-fb9d-4f3f-ab94-b3e9987644da', 1, 5, 4, 4, 82, 45.0, 116092322, 103555561, 3.0, 0, 'train-42', 41, 0, 'left', 'flexion', 'marked', 34.0, 12.0, 'following', 'bend-hang', 't2', 'window_room', 0.11, 'answered', 147235102053, 147235102053, 147235102053, 147351394375, 147351394375, 147351394375, 'glx-oml', 0, 'hardware', 'left', 149515401540, 149515401540, 149515401540, 'evdev', 'key'),
(57, '213931cc-36dd-49c0-b8f1-e0aadd7705b3', 1, 5, 5, 5, 38, -45.0, 120309515, 135454147, 2.0, 0, 'train-20', 19, 0, 'left', 'rotation', 'marked', 42.0, 0.0, 'following', 'stand-up_left', 't2', 'plain', -0.35, 'answered', 149851455687, 149851455687, 149851455687, 149971965202, 149971965202, 149971965202, 'glx-oml', 0, 'hardware', 'left', 152143618684, 152143618684, 152143618684, 'evdev', 'key'),
(58, '8bfe8496-1d44-4043-8ac8-48bd08dfa1ec', 1, 5, 6, 6, 77, 0.0, 121357950, 107010711, 2.25, 0, 'train-39~', 38, 1, 'right', 'flexion', 'marked', 34.0, 0.0, 'forward', 'stand-hips', 't1', 'plain', -0.04, 'answered', 152451229395, 152451229395, 152451229395, 152572787345, 152572787345, 152572787345, 'glx-oml', 0, 'hardware', 'left', 154870517710, 154870517710, 154870517710, 'evdev', 'key'),
(233, '6a3fd5c2-4443-4088-aac5-d43a6138ea39', 5, 1, 1, 1, 5, 0.0, 145176967, 103884010, NULL, 0, 'train-38~', 37, 1, 'right', 'flexion', 'marked', 34.0, 0.0, 'forward', 'stand-reach_right', 't3', 'door_room', 0.06, 'answered', 25106884010, 25106884010, 25106884010, 25252260977, 25252260977, 25252260977, 'simulated', 0, 'simulated', 'left', 26134995024, 26134995024, 26134995024, 'simulated', 'key'),
(234, 'b0a2a8c9-458e-4247-88ba-7eed09f4ea79', 5, 1, 2, 2, 0, -90.0, 113710251, 123950607, NULL, 0, 'train-19', 18, 0, 'left', 'rotation', 'marked', 42.0, 0.0, 'forward', 'stand-hang', 't1', 'plain', 0.15, 'answered', 28259745631, 28259745631, 28259745631, 28373655882, 28373655882, 28373655882, 'simulated', 0, 'simulated', 'left', 29522394186, 29522394186, 29522394186, 'simulated', 'key'),
(235, '59c7b66c-6bba-47e6-96c8-1439470c5691', 5, 2, 1, 1, 16, 0.0, 117826811, 116045579, NULL, 0, 'assess-a-09', 8, 0, 'right', 'rotation', 'marked', 42.0, 18.0, 'following', 'sit-reach_right', 'a1', 'plain', 0.7, 'answered', 33639439765, 33639439765, 33639439765, 33757466576, 33757466576, 33757466576, 'simulated', 0, 'simulated', 'right', 34971233211, 34971233211, 34971233211, 'simulated', 'key'),
(236, 'cf2c1982-5fe1-46b3-be1e-9c7c7a669e95', 5, 2, 2, 2, 4, -90.0, 118218553, 123713311, NULL, 0, 'assess-a-03', 2, 0, 'left', 'rotation', 'subtle', 17.0, 0.0, 'following', 'stand-hang', 'a1', 'plain', 0.93, 'answered', 35095546522, 35095546522, 35095546522, 35213965075, 35213965075, 35213965075, 'simulated', 0, 'simulated', 'left', 36537411139, 36537411139, 36537411139, 'simulated', 'key'),
(237, 'a0693095-fb9b-4c9d-bb2a-120f3f647bf7', 5, 2, 3, 3, 34, 135.0, 148155408, 145374258, NULL, 0, 'assess-a-18', 17, 0, 'left', 'flexion', 'medium', 20.0, -18.0, 'forward', 'stand-up_right', 'a4', 'plain', 1.1, 'answered', 36683385397, 36683385397, 36683385397, 36831740805, 36831740805, 36831740805, 'simulated', 0, 'simulated', 'right', 38005128307, 38005128307, 38005128307, 'simulated', 'key'),
(238, '6fab8bf8-ebf1-4883-9916-62764e275c51', 5, 2, 4, 4, 20, 90.0, 137481850, 122060737, NULL, 0, 'assess-a-11', 10, 0, 'left', 'rotation', 'marked', 42.0, 12.0, 'forward', 'bend-hang', 'a3', 'plain', 0.4, 'answered', 38127789044, 38127789044, 38127789044, 38265470894, 38265470894, 38265470894, 'simulated', 0, 'simulated', 'left', 41931033617, 41931033617, 41931033617, 'simulated', 'key'),
(239, '82651ad2-ac80-4100-82a8-58de97b363ec', 5, 2, 5, 5, 14, -135.0, 111098449, 145495511, NULL, 0, 'assess-a-08', 7, 0, 'right', 'rotation', 'medium', 28.0, 12.0, 'following', 'stand-hang', 'a4', 'window_room', 1.34, 'answered', 42077129128, 42077129128, 42077129128, 42188427577, 42188427577, 42188427577, 'simulated', 0, 'simulated', 'right', 45518668780, 45518668780, 45518668780, 'simulated', 'key'),
(240, '82ec9ef9-1489-4350-aedf-46a31494874d', 5, 2, 6, 6, 37, 180.0, 148827270, 129217603, NULL, 0, 'assess-a-19~', 18, 1, 'right', 'flexion', 'medium', 20.0, -18.0, 'forward', 'step-hang', 'a2', 'window_room', 1.35, 'answered', 45648486383, 45648486383, 45648486383, 45797513653, 45797513653, 45797513653, 'simulated', 0, 'simulated', 'right', 47860341348, 47860341348, 47860341348, 'simulated', 'key'),
(241, '2d7e89ff-832b-4256-be7f-b55817098873', 5, 2, 7, 7, 24, -45.0, 110267585, 113953367, NULL, 0, 'assess-a-13', 12, 0, 'left', 'flexion', 'subtle', 10.0, 0.0, 'following', 'stand-reach_right', 'a3', 'window_room', 1.5, 'answered', 47974894715, 47974894715, 47974894715, 48085362300, 48085362300, 48085362300, 'simulated', 0, 'simulated', 'left', 49502985177, 49502985177, 49502985177, 'simulated', 'key'),
(242, 'a364a68d-0b22-4cc8-be48-f61a1143c1fe', 5, 2, 8, 8, 29, 45.0, 149096109, 114305642, NULL, 0, 'assess-a-15~', 14, 1, 'right', 'flexion', 'subtle', 10.0, -12.0, 'following', 'stand-hips', 'a2', 'door_room', 1.85, 'answered', 49617890819, 49617890819, 49617890819, 49767186928, 49767186928, 49767186928, 'simulated', 0, 'simulated', 'right', 52075659293, 52075659293, 52075659293, 'simulated', 'key'),
(243, '58e776d2-d869-4c59-b80c-dddb32519b70', 5, 3, 1, 1, 0, 0.0, 129597969, 149714415, NULL, 0, 'words-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 56226373708, 56226373708, 56226373708, 56356171677, 56356171677, 56356171677, 'simulated', 0, 'simulated', 'left', 57469145242, 57469145242, 57469145242, 'simulated', 'key'),
(244, '832f3433-c4e4-435a-a3c7-4541f5ee3277', 5, 3, 2, 2, 0, 0.0, 109297831, 108545685, NULL, 0, 'words-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 57578290927, 57578290927, 57578290927, 57687788758, 57687788758, 57687788758, 'simulated', 0, 'simulated', 'left', 59130596598, 59130596598, 59130596598, 'simulated', 'key'),
(245, 'f86bca3c-1a25-4ede-ab4d-06d313f842dc', 5, 3, 3, 3, 1, 0.0, 128896152, 141730660, NULL, 0, 'words-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 59272927258, 59272927258, 59272927258, 59402023410, 59402023410, 59402023410, 'simulated', 0, 'simulated', 'right', 60485559341, 60485559341, 60485559341, 'simulated', 'key'),
(246, '8eb4dd9d-1187-4edf-ac24-030157a3df1a', 5, 3, 4, 4, 1, 0.0, 148154531, 102863048, NULL, 0, 'words-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 60589022389, 60589022389, 60589022389, 60737376920, 60737376920, 60737376920, 'simulated', 0, 'simulated', 'right', 61711993666, 61711993666, 61711993666, 'simulated', 'key'),
(247, '71eab0e2-74d0-4836-81d9-cf8f68fb3809', 5, 4, 1, 1, 0, 0.0, 127453162, 135624286, NULL, 0, 'arrows-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 65848617952, 65848617952, 65848617952, 65976271114, 65976271114, 65976271114, 'simulated', 0, 'simulated', 'left', 67775338196, 67775338196, 67775338196, 'simulated', 'key'),
(248, 'af80a1ff-74a3-4718-bb23-cd31e48b8815', 5, 4, 2, 2, 0, 0.0, 135289217, 142121675, NULL, 0, 'arrows-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 67918059871, 67918059871, 67918059871, 68053549088, 68053549088, 68053549088, 'simulated', 0, 'simulated', 'left', 68838109455, 68838109455, 68838109455, 'simulated', 'key'),
(249, 'cc2b9c2c-e9fa-4f7f-b177-38996386df0f', 5, 4, 3, 3, 1, 0.0, 105327447, 106585665, NULL, 0, 'arrows-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 68945295120, 68945295120, 68945295120, 69050822567, 69050822567, 69050822567, 'simulated', 0, 'simulated', 'right', 69950756118, 69950756118, 69950756118, 'simulated', 'key'),
(250, '3e1143b2-1008-4a67-9da3-a6176b19072b', 5, 4, 4, 4, 1, 0.0, 109916354, 117490405, NULL, 0, 'arrows-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 70068846523, 70068846523, 70068846523, 70178962877, 70178962877, 70178962877, 'simulated', 0, 'simulated', 'right', 72082615448, 72082615448, 72082615448, 'simulated', 'key'),
(251, 'f9fe05c9-efe1-4629-a291-8629c4e321a1', 5, 5, 1, 1, 64, 0.0, 118403707, 115717627, 3.0, 0, 'train-33', 32, 0, 'right', 'flexion', 'medium', 20.0, -12.0, 'following', 'sit-hang', 't5', 'plain', 0.35, 'answered', 76199333075, 76199333075, 76199333075, 76317936782, 76317936782, 76317936782, 'simulated', 0, 'simulated', 'right', 77144394993, 77144394993, 77144394993, 'simulated', 'key'),
(252, '47c50096-a02c-4789-86a8-a41197fadbb3', 5, 5, 2, 2, 89, 45.0, 100671512, 130144338, 3.0, 0, 'train-45~', 44, 1, 'right', 'combined', 'marked', 31.5, 12.0, 'forward', 'bend-hang', 't3', 'plain', 0.16, 'answered', 77475139331, 77475139331, 77475139331, 77576010843, 77576010843, 77576010843, 'simulated', 0, 'simulated', 'right', 79371591230, 79371591230, 79371591230, 'simulated', 'key'),
(253, '5a8b6a2b-4946-4f4b-a381-1ae73b3426f3', 5, 5, 3, 3, 36, -45.0, 143701928, 125821438, 3.0, 0, 'train-19', 18, 0, 'left', 'rotation', 'marked', 42.0, 0.0, 'forward', 'stand-hang', 't1', 'plain', 0.15, 'answered', 79698012668, 79698012668, 79698012668, 79841914596, 79841914596, 79841914596, 'simulated', 0, 'simulated', 'left', 81214837419, 81214837419, 81214837419, 'simulated', 'key'),
(254, 'bbe97da8-2495-435e-9bfe-c1b3509bfb31', 5, 5, 4, 4, 92, 0.0, 107926758, 103381422, 3.0, 0, 'train-47', 46, 0, 'left', 'combined', 'medium', 21.0, 26.0, 'forward', 'sit-overhead', 't4', 'plain', 0.48, 'answered', 81518818841, 81518818841, 81518818841, 81626945599, 81626945599, 81626945599, 'simulated', 0, 'simulated', 'left', 82939359794, 82939359794, 82939359794, 'simulated', 'key'),
(255, 'bdd675ba-9dbc-4b85-8fda-7297dfc6940c', 5, 5, 5, 5, 22, 90.0, 120568319, 101585786, 4.0, 0, 'train-12', 11, 0, 'right', 'rotation', 'medium', 28.0, 0.0, 'following', 'stand-reach_left', 't4', 'plain', 0.29, 'answered', 83241545580, 83241545580, 83241545580, 83362313899, 83362313899, 83362313899, 'simulated', 0, 'simulated', 'left', 86919972893, 86919972893, 86919972893, 'simulated', 'key'),
(256, '2c036063-295c-48b5-a35b-0e976111bdba', 5, 5, 6, 6, 81, -90.0, 147432215, 106544674, 3.0, 0, 'train-41~', 40, 1, 'left', 'flexion', 'marked', 34.0, 18.0, 'following', 'stand-behind_head', 't6', 'plain', -0.24, 'answered', 87227117567, 87227117567, 87227117567, 87374749782, 87374749782, 87374749782, 'simulated', 0, 'simulated', 'left', 89419287740, 89419287740, 89419287740, 'simulated', 'key'),
(257, '41d12725-374e-4048-8707-dcfd5be900c3', 6, 1, 1, 1, 1, -90.0, 143042454, 101619244, NULL, 0, 'train-19~', 18, 1, 'right', 'rotation', 'marked', 42.0, 0.0, 'forward', 'stand-hang', 't1', 'plain', 0.15, 'answered', 7102819244, 7102819244, 7102819244, 7246061698, 7246061698, 7246061698, 'simulated', 0, 'simulated', 'right', 8804465217, 8804465217, 8804465217, 'simulated', 'key'),
(258, '28557ac4-a890-4546-8973-90f7e0468c08', 6, 1, 2, 2, 4, 0.0, 133411721, 135627963, NULL, 0, 'train-38', 37, 0, 'left', 'flexion', 'marked', 34.0, 0.0, 'forward', 'stand-reach_left', 't3', 'door_room', 0.06, 'answered', 10940893180, 10940893180, 10940893180, 11074504901, 11074504901, 11074504901, 'simulated', 0, 'simulated', 'left', 12216270727, 12216270727, 12216270727, 'simulated', 'key'),
(259, '272fe73b-4667-44e6-8166-35bc5cfd15bf', 6, 2, 1, 1, 22, 45.0, 131819499, 134508739, NULL, 0, 'assess-b-12', 11, 0, 'right', 'rotation', 'marked', 42.0, 18.0, 'following', 'stand-hips', 'b3', 'plain', 0.7, 'answered', 16351779466, 16351779466, 16351779466, 16483798965, 16483798965, 16483798965, 'simulated', 0, 'simulated', 'right', 17868392617, 17868392617, 17868392617, 'simulated', 'key'),
(260, 'c50e51c3-ec32-42d0-82be-0e3cabcf456d', 6, 2, 2, 2, 9, 180.0, 134709829, 111425341, NULL, 0, 'assess-b-05~', 4, 1, 'left', 'rotation', 'medium', 28.0, 12.0, 'following', 'stand-hang', 'b4', 'plain', 0.49, 'answered', 17980417958, 17980417958, 17980417958, 18115327787, 18115327787, 18115327787, 'simulated', 0, 'simulated', 'left', 19813815977, 19813815977, 19813815977, 'simulated', 'key'),
(261, '1dac5a02-36cd-460f-9752-adca9d7eee92', 6, 2, 3, 3, 1, 0.0, 149390914, 113870568, NULL, 0, 'assess-b-01~', 0, 1, 'left', 'rotation', 'subtle', 17.0, 0.0, 'following', 'step-up_left', 'b3', 'plain', 0.93, 'answered', 19928286545, 19928286545, 19928286545, 20077877459, 20077877459, 20077877459, 'simulated', 0, 'simulated', 'left', 21840142060, 21840142060, 21840142060, 'simulated', 'key'),
(262, 'e8a7e5ee-9da5-44e5-a132-acb6f7f2e1f4', 6, 2, 4, 4, 44, -45.0, 126403339, 134178641, NULL, 0, 'assess-b-23', 22, 0, 'left', 'flexion', 'marked', 34.0, -12.0, 'forward', 'stand-crossed', 'b3', 'plain', 0.01, 'answered', 21974920701, 21974920701, 21974920701, 22101524040, 22101524040, 22101524040, 'simulated', 0, 'simulated', 'left', 23258243246, 23258243246, 23258243246, 'simulated', 'key'),
(263, '2e1d24d0-4d5b-4bdf-a3ea-dffe22f6037f', 6, 2, 5, 5, 42, -135.0, 100674896, 111418288, NULL, 0, 'assess-b-22', 21, 0, 'right', 'flexion', 'marked', 34.0, -18.0, 'forward', 'stand-hang', 'b1', 'plain', 0.11, 'answered', 23370261534, 23370261534, 23370261534, 23471136430, 23471136430, 23471136430, 'simulated', 0, 'simulated', 'right', 26314309608, 26314309608, 26314309608, 'simulated', 'key'),
(264, '19d79644-8003-4249-8e69-8052cad47349', 6, 2, 6, 6, 25, 90.0, 113295051, 122576374, NULL, 0, 'assess-b-13~', 12, 1, 'left', 'flexion', 'subtle', 10.0, -12.0, 'following', 'bend-reach_left', 'b1', 'window_room', 1.9, 'answered', 26437485982, 26437485982, 26437485982, 26550981033, 26550981033, 26550981033, 'simulated', 0, 'simulated', 'right', 28390969045, 28390969045, 28390969045, 'simulated', 'key'),
(265, 'd4c3c141-8b85-492a-a95f-08a57b5b9744', 6, 2, 7, 7, 7, 135.0, 116466308, 148547922, NULL, 0, 'assess-b-04~', 3, 1, 'right', 'rotation', 'subtle', 17.0, 0.0, 'following', 'sit-behind_head', 'b1', 'door_room', 1.18, 'answered', 28540116967, 28540116967, 28540116967, 28656783275, 28656783275, 28656783275, 'simulated', 0, 'simulated', 'right', 31783630878, 31783630878, 31783630878, 'simulated', 'key'),
(266, '31362c85-2b9b-4603-b6c0-20df5e042c21', 6, 2, 8, 8, 39, -90.0, 145200997, 147140044, NULL, 0, 'assess-b-20~', 19, 1, 'right', 'flexion', 'medium', 20.0, 12.0, 'following', 'stand-hips', 'b1', 'plain', 0.35, 'answered', 31931370922, 31931370922, 31931370922, 32076771919, 32076771919, 32076771919, 'simulated', 0, 'simulated', 'left', 33245859450, 33245859450, 33245859450, 'simulated', 'key'),
(267, '79106cd8-1377-442b-94a3-4eec2cb57f14', 6, 3, 1, 1, 1, 0.0, 143774810, 111262755, NULL, 0, 'words-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 37358122205, 37358122205, 37358122205, 37502097015, 37502097015, 37502097015, 'simulated', 0, 'simulated', 'right', 38442146896, 38442146896, 38442146896, 'simulated', 'key'),
(268, 'bf423346-ffab-42c4-8e67-ceecb0c8037a', 6, 3, 2, 2, 0, 0.0, 132104794, 129907389, NULL, 0, 'words-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 38572654285, 38572654285, 38572654285, 38704959079, 38704959079, 38704959079, 'simulated', 0, 'simulated', 'left', 39524346897, 39524346897, 39524346897, 'simulated', 'key'),
(269, '00154b39-7ff7-42e4-a9e9-1106a413b109', 6, 3, 3, 3, 0, 0.0, 122252646, 119556973, NULL, 0, 'words-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 39644503870, 39644503870, 39644503870, 39766956516, 39766956516, 39766956516, 'simulated', 0, 'simulated', 'left', 40914038615, 40914038615, 40914038615, 'simulated', 'key'),
(270, '2b2a9431-86ce-4423-8597-7412760bc9b1', 6, 3, 4, 4, 1, 0.0, 137506588, 119487131, NULL, 0, 'words-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 41034125746, 41034125746, 41034125746, 41171832334, 41171832334, 41171832334, 'simulated', 0, 'simulated', 'right', 42137112742, 42137112742, 42137112742, 'simulated', 'key'),
(271, 'eab27b93-d8d4-4e23-98c7-3ebd47a4bc47', 6, 4, 1, 1, 1, 0.0, 107018274, 128293738, NULL, 0, 'arrows-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 46266406480, 46266406480, 46266406480, 46373624754, 46373624754, 46373624754, 'simulated', 0, 'simulated', 'right', 48447995764, 48447995764, 48447995764, 'simulated', 'key'),
(272, 'c901f2fd-77e6-4b3b-902c-b6e42273bec9', 6, 4, 2, 2, 0, 0.0, 100533312, 108138582, NULL, 0, 'arrows-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 48556734346, 48556734346, 48556734346, 48657467658, 48657467658, 48657467658, 'simulated', 0, 'simulated', 'left', 49425711042, 49425711042, 49425711042, 'simulated', 'key'),
(273, 'e841fedb-eb7c-4f27-b5b0-76a350bc764d', 6, 4, 3, 3, 1, 0.0, 133239518, 122232621, NULL, 0, 'arrows-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 49548543663, 49548543663, 49548543663, 49681983181, 49681983181, 49681983181, 'simulated', 0, 'simulated', 'right', 50624467332, 50624467332, 50624467332, 'simulated', 'key'),
(274, '27833fd4-9c54-4e17-8913-c1ca320e88af', 6, 4, 4, 4, 0, 0.0, 127463178, 129544048, NULL, 0, 'arrows-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 50754611380, 50754611380, 50754611380, 50882274558, 50882274558, 50882274558, 'simulated', 0, 'simulated', 'left', 52542426185, 52542426185, 52542426185, 'simulated', 'key'),
(275, 'b2885f7f-0bb5-4e34-b4d5-28a78a49a5a5', 6, 5, 1, 1, 94, 45.0, 140360624, 135778315, 2.0, 0, 'train-48', 47, 0, 'right', 'combined', 'marked', 31.5, 0.0, 'forward', 'stand-crossed', 't1', 'window_room', -0.44, 'answered', 56679204500, 56679204500, 56679204500, 56819765124, 56819765124, 56819765124, 'simulated', 0, 'simulated', 'right', 58406079116, 58406079116, 58406079116, 'simulated', 'key'),
(276, '3a9794cb-8384-4efe-ad14-599a451ba623', 6, 5, 2, 2, 38, 0.0, 125124118, 104856900, 1.0, 1, 'train-20', 19, 0, 'left', 'rotation', 'marked', 42.0, 0.0, 'following', 'stand-up_left', 't2', 'plain', -0.35, 'answered', 58711536016, 58711536016, 58711536016, 58836860134, 58836860134, 58836860134, 'simulated', 0, 'simulated', 'left', 59841304940, 59841304940, 59841304940, 'simulated', 'key'),
(277, 'cd6b88ab-5ede-4248-90fd-8f73240ec23a', 6, 5, 3, 3, 40, 0.0, 138751377, 103139281, 2.0, 0, 'train-21', 20, 0, 'left', 'rotation', 'marked', 42.0, 18.0, 'following', 'stand-behind_head', 't5', 'window_room', 0.05, 'answered', 60145044221, 60145044221, 60145044221, 60283995598, 60283995598, 60283995598, 'simulated', 0, 'simulated', 'left', 61567138899, 61567138899, 61567138899, 'simulated', 'key'),
(278, 'e32019b3-06d5-40bc-9d1a-4500d72d6bc0', 6, 5, 4, 4, 83, 0.0, 115424311, 127063610, 2.0, 0, 'train-42~', 41, 1, 'right', 'flexion', 'marked', 34.0, -12.0, 'following', 'bend-hang', 't2', 'window_room', 0.11, 'answered', 61894802509, 61894802509, 61894802509, 62010426820, 62010426820, 62010426820, 'simulated', 0, 'simulated', 'right', 63541043549, 63541043549, 63541043549, 'simulated', 'key'),
(279, '24126ab9-70cf-469e-b059-da30e11c8a98', 6, 5, 5, 5, 89, 0.0, 130784187, 140447877, 2.0, 0, 'train-45~', 44, 1, 'right', 'combined', 'marked', 31.5, 12.0, 'forward', 'bend-hang', 't3', 'plain', 0.16, 'answered', 63882091426, 63882091426, 63882091426, 64013075613, 64013075613, 64013075613, 'simulated', 0, 'simulated', 'right', 65095888054, 65095888054, 65095888054, 'simulated', 'key'),
(280, '6968520b-476d-40fe-8247-1f2aef1b76db', 6, 5, 6, 6, 74, -45.0, 117483358, 106449828, 2.75, 0, 'train-38', 37, 0, 'left', 'flexion', 'marked', 34.0, 0.0, 'forward', 'stand-reach_left', 't3', 'door_room', 0.06, 'answered', 65402937882, 65402937882, 65402937882, 65520621240, 65520621240, 65520621240, 'simulated', 0, 'simulated', 'left', 67267223055, 67267223055, 67267223055, 'simulated', 'key'),
(305, '52602537-919e-45e5-b2f1-5ed2014e1d11', 8, 1, 1, 3, 3, -90.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07', 7, 0, 'left', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000009487654323, 1000000009487354322, 1000000009487654330, 1000000010000000001, 1000000009999700000, 1000000010000000008, 'kms-vblank', 1, 'composited', 'left', 1000000010150000001, 1000000010149700000, 1000000010150000008, 'xinput2', 'mouse'),
(306, '2e08c1c4-ac83-4090-af97-480944e276a4', 8, 1, 2, 4, 3, -45.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07~', 7, 1, 'right', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000019487654323, 1000000019487354322, 1000000019487654330, 1000000020000000001, 1000000019999700000, 1000000020000000008, 'wayland-presentation', 1, 'hardware', 'right', 1000000020300000001, 1000000020299700000, 1000000020300000008, 'sdl-wait', 'touch'),
(307, '634ea979-8751-407a-a0f1-79331c546201', 8, 1, 3, 5, 3, 0.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07', 7, 0, 'left', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000029487654323, 1000000029487354322, 1000000029487654330, 1000000030000000001, 1000000029999700000, 1000000030000000008, 'gl-finish', 1, 'estimate', 'left', 1000000030450000001, 1000000030449700000, 1000000030450000008, 'wayland', 'key'),
(308, 'dce34503-eb65-4d36-930d-6c1d69284b37', 8, 1, 4, 6, 3, 45.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07~', 7, 1, 'right', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000039487654323, 1000000039487354322, 1000000039487654330, 1000000040000000001, 1000000039999700000, 1000000040000000008, 'unsynced', 1, 'round-trip', 'right', 1000000040600000001, 1000000040599700000, 1000000040600000008, 'evdev', 'mouse'),
(309, '9b5eb5f2-e763-4a6d-8663-0bc652777f07', 8, 1, 5, 7, 3, 90.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07', 7, 0, 'left', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000049487654323, 1000000049487354322, 1000000049487654330, 1000000050000000001, 1000000049999700000, 1000000050000000008, 'glx-oml', 1, 'hardware', 'left', 1000000050750000001, 1000000050749700000, 1000000050750000008, 'xinput2', 'touch'),
(310, '63e27994-2af0-4259-a69d-27238021144a', 8, 1, 6, 8, 3, 135.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07~', 7, 1, 'right', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000059487654323, 1000000059487354322, 1000000059487654330, 1000000060000000001, 1000000059999700000, 1000000060000000008, 'kms-vblank', 1, 'composited', 'right', 1000000060900000001, 1000000060899700000, 1000000060900000008, 'sdl-wait', 'key'),
(311, '00b44cc0-fe74-43b4-91f6-646a8cac9ccb', 8, 1, 7, 9, 3, 180.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07', 7, 0, 'left', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000069487654323, 1000000069487354322, 1000000069487654330, 1000000070000000001, 1000000069999700000, 1000000070000000008, 'wayland-presentation', 1, 'hardware', 'left', 1000000071050000001, 1000000071049700000, 1000000071050000008, 'wayland', 'mouse'),
(312, '302a587c-d997-44e5-93ff-d7d40fb3f312', 8, 1, 8, 10, 3, -135.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07~', 7, 1, 'right', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000079487654323, 1000000079487354322, 1000000079487654330, 1000000080000000001, 1000000079999700000, 1000000080000000008, 'gl-finish', 1, 'estimate', 'right', 1000000081200000001, 1000000081199700000, 1000000081200000008, 'evdev', 'touch'),
(313, '2cfbd390-8f2d-4c74-8335-3f883327e649', 8, 1, 9, 11, 3, -90.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07', 7, 0, 'left', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000089487654323, 1000000089487354322, 1000000089487654330, 1000000090000000001, 1000000089999700000, 1000000090000000008, 'unsynced', 1, 'round-trip', 'left', 1000000091350000001, 1000000091349700000, 1000000091350000008, 'xinput2', 'key'),
(314, '69b491fd-ba38-4c79-929d-2b3974171cfc', 8, 1, 10, 12, 3, -45.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07~', 7, 1, 'right', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000099487654323, 1000000099487354322, 1000000099487654330, 1000000100000000001, 1000000099999700000, 1000000100000000008, 'glx-oml', 1, 'hardware', 'left', 1000000101500000001, 1000000101499700000, 1000000101500000008, 'sdl-wait', 'mouse'),
(315, '00bfa283-41cb-4bc8-bbd3-d218ae1e5ce1', 8, 1, 11, 13, 3, 0.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07', 7, 0, 'left', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000109487654323, 1000000109487354322, 1000000109487654330, 1000000110000000001, 1000000109999700000, 1000000110000000008, 'kms-vblank', 1, 'composited', 'left', 1000000111650000001, 1000000111649700000, 1000000111650000008, 'wayland', 'touch'),
(316, '67924add-e1c8-4303-927a-451a9fed70d6', 8, 1, 12, 14, 3, 45.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07~', 7, 1, 'right', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000119487654323, 1000000119487354322, 1000000119487654330, 1000000120000000001, 1000000119999700000, 1000000120000000008, 'wayland-presentation', 1, 'hardware', 'right', 1000000121800000001, 1000000121799700000, 1000000121800000008, 'evdev', 'key'),
(317, '18dd83c4-d0fa-4fbd-be3a-a40e9260cf97', 8, 1, 13, 15, 3, -135.0, 512345678, 600000001, NULL, 1, 'b07', 7, 0, 'left', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'time_out', 1000000129487654323, 1000000129487354322, 1000000129487654330, 1000000130000000001, 1000000129999700000, 1000000130000000008, 'glx-oml', 1, 'hardware', NULL, NULL, NULL, NULL, NULL, NULL),
(318, '3d78316a-4f3d-470c-90ef-0b3665d2ed99', 8, 1, 14, 16, 3, -135.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07~', 7, 1, 'right', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'anticipation', 1000000139487654323, 1000000139487354322, 1000000139487654330, NULL, NULL, NULL, NULL, NULL, NULL, 'right', 1000000141234000001, 1000000141233700000, 1000000141234000008, 'xinput2', 'touch'),
(319, '0520fd20-0ee6-41e7-8b20-fb05adf420ef', 8, 1, 15, 17, 3, -135.0, 512345678, 600000001, NULL, 1, 'b07', 7, 0, 'left', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'voided', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
(320, '4f2e3e3c-39dc-46a9-b71b-1c1e772ef48f', 9, 1, 1, 3, 3, -135.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07', 7, 0, 'left', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000009487654323, 1000000009487354322, 1000000009487654330, 1000000010000000001, 1000000009999700000, 1000000010000000008, 'glx-oml', 1, 'hardware', 'left', 1000000010790000001, 1000000010789700000, 1000000010790000008, 'xinput2', 'touch'),
(321, 'bdeff45b-6677-4b05-8229-2dd7dc5d61ec', 9, 1, 2, 4, 3, -135.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07~', 7, 1, 'right', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000019487654323, 1000000019487354322, 1000000019487654330, 1000000020000000001, 1000000019999700000, 1000000020000000008, 'glx-oml', 1, 'hardware', 'left', 1000000020880000001, 1000000020879700000, 1000000020880000008, 'xinput2', 'touch'),
(322, 'ef286e28-ac93-4ad5-a361-e32f4b763a37', 9, 1, 3, 5, 3, -135.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07', 7, 0, 'left', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000029487654323, 1000000029487354322, 1000000029487654330, 1000000030000000001, 1000000029999700000, 1000000030000000008, 'glx-oml', 1, 'hardware', 'left', 1000000030970000001, 1000000030969700000, 1000000030970000008, 'xinput2', 'touch'),
(323, '6c7003e4-8340-4591-9555-ef4a965eec81', 9, 1, 4, 6, 3, -135.0, 512345678, 600000001, 3.40000000000000035527e+00, 1, 'b07~', 7, 1, 'right', 'combined', 'medium', 22.5, -12.25, 'forward', 'stand-reach_left', 'm2', 'room', 0.1, 'answered', 1000000039487654323, 1000000039487354322, 1000000039487654330, 1000000040000000001, 1000000039999700000, 1000000040000000008, 'glx-oml', 1, 'hardware', 'left', 1000000041060000001, 1000000041059700000, 1000000041060000008, 'xinput2', 'touch'),
(324, 'f3b51d00-8f7f-4622-9002-93c6722d79d9', 10, 1, 1, 1, 2, -90.0, 148589482, 147803931, NULL, 0, 'train-20', 19, 0, 'left', 'rotation', 'marked', 42.0, 0.0, 'following', 'stand-up_left', 't2', 'plain', -0.35, 'answered', 2086873631578, 2086873353993, 2086873687221, 2087022705074, 2087022446879, 2087022779515, 'unsynced', 0, 'round-trip', 'left', 2088340223756, 2088339481388, 2088340276745, 'xinput2', 'key'),
(325, 'bedcaafe-b3b4-4c43-a37b-5c8fbfc02928', 10, 1, 2, 2, 5, 0.0, 101293504, 127153943, NULL, 0, 'train-38~', 37, 1, 'right', 'flexion', 'marked', 34.0, 0.0, 'forward', 'stand-reach_right', 't3', 'door_room', 0.06, 'answered', 2089191322057, 2089190941329, 2089191346503, 2089293191774, 2089292821090, 2089293239714, 'unsynced', 0, 'round-trip', 'left', 2090103831397, 2090102882355, 2090103884959, 'xinput2', 'key'),
(326, '502eb300-62bc-417c-9653-20b7bf14e143', 10, 2, 1, 1, 14, 135.0, 128441327, 143678641, NULL, 0, 'assess-a-08', 7, 0, 'right', 'rotation', 'medium', 28.0, 12.0, 'following', 'stand-hang', 'a4', 'window_room', 1.34, 'answered', 2091758711723, 2091758436712, 2091758763980, 2091887733538, 2091887371426, 2091887782910, 'unsynced', 0, 'round-trip', 'left', 2093641851795, 2093641387515, 2093641905128, 'xinput2', 'key'),
(327, 'e31b2172-1d68-459f-82d8-a2585e10fe42', 10, 2, 2, 2, 34, 90.0, 108546930, 117256532, NULL, 0, 'assess-a-18', 17, 0, 'left', 'flexion', 'medium', 20.0, -18.0, 'forward', 'stand-up_right', 'a4', 'plain', 1.1, 'answered', 2093770088481, 2093769810636, 2093770145266, 2093879120926, 2093878835049, 2093879188116, 'unsynced', 0, 'round-trip', 'left', 2095330033470, 2095329681479, 2095330086695, 'xinput2', 'key'),
(328, '40a4858f-8321-419e-ac8d-f2fea5dacba9', 10, 2, 3, 3, 27, -90.0, 138098240, 102844692, NULL, 0, 'assess-a-14~', 13, 1, 'left', 'flexion', 'subtle', 10.0, 18.0, 'following', 'step-crossed', 'a1', 'plain', 1.55, 'answered', 2095439012120, 2095438731131, 2095439066391, 2095577630266, 2095577345189, 2095577692398, 'unsynced', 0, 'round-trip', 'left', 2097064660571, 2097064232659, 2097064713461, 'xinput2', 'key'),
(329, 'c9442b1e-b892-4038-8d8e-987a3584406e', 10, 2, 4, 4, 41, 180.0, 104850375, 118479574, NULL, 0, 'assess-a-21~', 20, 1, 'left', 'flexion', 'marked', 34.0, 12.0, 'following', 'stand-behind_head', 'a2', 'plain', -0.34, 'voided', 2097188184112, 2097187898495, 2097188240526, 2097293513381, 2097293228535, 2097293582083, 'unsynced', 0, 'round-trip', NULL, NULL, NULL, NULL, NULL, NULL),
(330, '20e6348e-b3a0-449b-a818-982fd70c642e', 10, 2, 5, 5, 21, 0.0, 149156596, 145873200, NULL, 0, 'assess-a-11~', 10, 1, 'right', 'rotation', 'marked', 42.0, -12.0, 'forward', 'bend-hang', 'a3', 'plain', 0.4, 'answered', 2098282793695, 2098282533456, 2098282848276, 2098432366957, 2098432094981, 2098432430982, 'unsynced', 0, 'round-trip', 'right', 2100917877198, 2100917508945, 2100917930356, 'xinput2', 'key'),
(331, '52c48a75-62b9-432d-8a55-875fee252aa2', 10, 2, 6, 6, 8, -135.0, 138534120, 130509168, NULL, 0, 'assess-a-05', 4, 0, 'right', 'rotation', 'medium', 28.0, -12.0, 'following', 'stand-hips', 'a3', 'plain', 0.34, 'answered', 2101069291106, 2101069018138, 2101069345567, 2101208364431, 2101208077872, 2101208421415, 'unsynced', 0, 'round-trip', 'left', 2103105230353, 2103104896489, 2103105283478, 'xinput2', 'key'),
(332, 'faa3218f-b088-49ef-be8e-8d10b021f7e6', 10, 2, 7, 7, 0, -45.0, 126229843, 114299144, NULL, 0, 'assess-a-01', 0, 0, 'right', 'rotation', 'subtle', 17.0, 0.0, 'following', 'bend-hips', 'a2', 'window_room', 1.53, 'answered', 2103228917763, 2103228647799, 2103228973045, 2103355639335, 2103355355230, 2103355697421, 'unsynced', 0, 'round-trip', 'right', 2104505890392, 2104505153201, 2104505943488, 'xinput2', 'key'),
(333, 'cb05d734-9c19-4a39-9e39-7ab69b508efb', 10, 2, 8, 8, 24, 45.0, 140630540, 131068698, NULL, 0, 'assess-a-13', 12, 0, 'left', 'flexion', 'subtle', 10.0, 0.0, 'following', 'stand-reach_right', 'a3', 'window_room', 1.5, 'answered', 2104657670865, 2104657298729, 2104657695311, 2104798787048, 2104798524225, 2104798841378, 'unsynced', 0, 'round-trip', 'left', 2106696679408, 2106696314120, 2106696731565, 'xinput2', 'key'),
(334, '703281ed-ab30-4c49-a1c4-750b23cebe05', 10, 2, 9, 4, 41, 180.0, 104850375, 118479574, NULL, 0, 'assess-a-21~', 20, 1, 'left', 'flexion', 'marked', 34.0, 12.0, 'following', 'stand-behind_head', 'a2', 'plain', -0.34, 'answered', 2106835171654, 2106834904576, 2106835228739, 2106940447463, 2106940196468, 2106940502024, 'unsynced', 0, 'round-trip', 'left', 2108363563011, 2108363203695, 2108363615611, 'xinput2', 'key'),
(335, '7a855986-f85a-4135-8fb4-b14e03806294', 10, 3, 1, 1, 1, 0.0, 149959014, 142246825, NULL, 0, 'words-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 2109921407414, 2109921146684, 2109921469436, 2110071874991, 2110071613640, 2110071931695, 'unsynced', 0, 'round-trip', 'right', 2110860159961, 2110859843392, 2110860212996, 'xinput2', 'key'),
(336, 'a2760a89-4dfd-48c6-9fab-95d12415f297', 10, 3, 2, 2, 1, 0.0, 128241362, 114393114, NULL, 0, 'words-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 2110989065729, 2110988797478, 2110989129814, 2111117768878, 2111117512264, 2111117824520, 'unsynced', 0, 'round-trip', 'right', 2111978125447, 2111977340067, 2111978179193, 'xinput2', 'key'),
(337, '5eb82d19-aaaf-4bec-ab7e-eeabca0029ff', 10, 3, 3, 3, 0, 0.0, 107394825, 111698563, NULL, 0, 'words-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 2112119062169, 2112118766216, 2112119127285, 2112226901923, 2112226651028, 2112226975542, 'unsynced', 0, 'round-trip', 'left', 2113100697250, 2113099846565, 2113100750192, 'xinput2', 'key'),
(338, '081e7524-5e44-4522-b6f6-a51d28190597', 10, 3, 4, 4, 0, 0.0, 127701971, 119815456, NULL, 0, 'words-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 2117239865533, 2117239509001, 2117239889979, 2117368158670, 2117367804010, 2117368211068, 'unsynced', 0, 'round-trip', 'left', 2118109618888, 2118108880478, 2118109672762, 'xinput2', 'key'),
(339, 'a6c6f5cf-91cb-450b-ad38-717959e517a3', 10, 4, 1, 1, 0, 0.0, 129987159, 141736014, NULL, 0, 'arrows-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 2119673134215, 2119672862910, 2119673187414, 2119803618741, 2119803352454, 2119803674324, 'unsynced', 0, 'round-trip', 'left', 2120728128623, 2120727478304, 2120728182381, 'xinput2', 'key'),
(340, 'a9a6fa46-4a2e-4cf7-9bcb-f7756ef448ef', 10, 4, 2, 2, 1, 0.0, 108889930, 102663994, NULL, 0, 'arrows-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 2120841275317, 2120841015378, 2120841330809, 2120950677713, 2120950358526, 2120950736901, 'unsynced', 0, 'round-trip', 'right', 2122124931493, 2122124244297, 2122124984995, 'xinput2', 'key'),
(341, '29fcb9d9-d815-49fc-9694-87aac29befdc', 10, 4, 3, 3, 1, 0.0, 135607407, 116830565, NULL, 0, 'arrows-right', 1, 0, 'right', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 2122251354622, 2122251097478, 2122251409704, 2122387370583, 2122387103605, 2122387422551, 'unsynced', 0, 'round-trip', 'right', 2123594424673, 2123594050092, 2123594477491, 'xinput2', 'key'),
(342, '1bb4329a-567a-47cc-b7bb-12af497e97e6', 10, 4, 4, 4, 0, 0.0, 123309291, 103622454, NULL, 0, 'arrows-left', 0, 0, 'left', 'none', 'none', 0.0, 0.0, 'none', '', '', '', 0.0, 'answered', 2123714393399, 2123714122283, 2123714458365, 2123838165148, 2123837908715, 2123838241281, 'unsynced', 0, 'round-trip', 'left', 2124685866768, 2124685316850, 2124685920659, 'xinput2', 'key'),
(343, 'cd93523d-abf0-42eb-a751-c0c22ed6fee3', 10, 5, 1, 1, 89, 45.0, 126683839, 129656957, 3.0, 0, 'train-45~', 44, 1, 'right', 'combined', 'marked', 31.5, 12.0, 'forward', 'bend-hang', 't3', 'plain', 0.16, 'answered', 2126570903406, 2126570627323, 2126570958117, 2126698077012, 2126697816793, 2126698130992, 'unsynced', 0, 'round-trip', 'right', 2127604084165, 2127603607168, 2127604137080, 'xinput2', 'key'),
(344, 'dcc8b017-085b-4811-b3e3-149c3c011b29', 10, 5, 2, 2, 79, 0.0, 132935555, 136708376, 3.0, 0, 'train-40~', 39, 1, 'left', 'flexion', 'marked', 34.0, -12.0, 'forward', 'stand-hang', 't6', 'window_room', 0.41, 'answered', 2127956584624, 2127956308091, 2127956649320, 2128089974567, 2128089724423, 2128090027325, 'unsynced', 0, 'round-trip', 'left', 2129633531713, 2129633115301, 2129633585667, 'xinput2', 'key'),
(345, 'fd3f103a-c1a4-42ae-ac61-a46e9e596c71', 10, 5, 3, 3, 74, 45.0, 143393215, 122531602, 3.0, 0, 'train-38', 37, 0, 'left', 'flexion', 'marked', 34.0, 0.0, 'forward', 'stand-reach_left', 't3', 'door_room', 0.06, 'answered', 2129966289769, 2129965997562, 2129966344710, 2130110180010, 2130109926962, 2130110236113, 'unsynced', 0, 'round-trip', 'left', 2133170564533, 2133170017256, 2133170616860, 'xinput2', 'key'),
(346, 'ac34798b-466e-47e1-9cc3-64eb29b3458b', 10, 5, 4, 4, 37, -45.0, 125061789, 100875190, 3.0, 0, 'train-19~', 18, 1, 'right', 'rotation', 'marked', 42.0, 0.0, 'forward', 'stand-hang', 't1', 'plain', 0.15, 'answered', 2133485917001, 2133485643913, 2133485973915, 2133611452562, 2133611182439, 2133612260347, 'unsynced', 0, 'round-trip', 'right', 2134724111037, 2134723532462, 2134724166562, 'xinput2', 'key'),
(347, '7a3338f4-adff-4207-b850-29d6e0d13652', 10, 5, 5, 5, 27, -45.0, 104050192, 113874604, 4.0, 0, 'train-14~', 13, 1, 'right', 'rotation', 'medium', 28.0, -26.0, 'following', 'stand-hang', 't5', 'plain', 0.58, 'answered', 2135050043917, 2135049772521, 2135050110786, 2135154556387, 2135154279553, 2135154620492, 'unsynced', 0, 'round-trip', 'right', 2136068650112, 2136068333488, 2136068703161, 'xinput2', 'key'),
(348, '6e829fa1-2351-4cf8-9c77-d5623621ba97', 10, 5, 6, 6, 56, -45.0, 142515124, 137837191, 4.5, 0, 'train-29', 28, 0, 'left', 'flexion', 'medium', 20.0, -26.0, 'following', 'stand-reach_right', 't3', 'window_room', 0.83, 'answered', 2136415211422, 2136414932566, 2136415276038, 2136558394298, 2136557961342, 2136558442009, 'unsynced', 0, 'round-trip', 'left', 2137752466384, 2137751510583, 2137752520245, 'xinput2', 'key');
INSERT INTO "stray_input" ("trial", "position", "why", "kind", "key", "x_px", "y_px", "width_px", "height_px", "motion", "at_ns", "earliest_ns", "latest_ns", "provider") VALUES
(54, 1, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 143614049757, 143614049757, 143614049757, 'simulated'),
(55, 1, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 145085628601, 145085628601, 145085628601, 'simulated'),
(56, 1, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 147010946492, 147010946492, 147010946492, 'simulated'),
(57, 1, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 149595401540, 149595401540, 149595401540, 'simulated'),
(58, 1, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 152223618684, 152223618684, 152223618684, 'simulated'),
(252, 1, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 77224394993, 77224394993, 77224394993, 'simulated'),
(253, 1, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 79451591230, 79451591230, 79451591230, 'simulated'),
(254, 1, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 81294837419, 81294837419, 81294837419, 'simulated'),
(255, 1, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 83019359794, 83019359794, 83019359794, 'simulated'),
(256, 1, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 86999972893, 86999972893, 86999972893, 'simulated'),
(276, 1, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 58486079116, 58486079116, 58486079116, 'simulated'),
(277, 1, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 59921304940, 59921304940, 59921304940, 'simulated'),
(278, 1, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 61647138899, 61647138899, 61647138899, 'simulated'),
(279, 1, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 63621043549, 63621043549, 63621043549, 'simulated'),
(280, 1, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 65175888054, 65175888054, 65175888054, 'simulated'),
(307, 1, 'before_trial', 'key', 1114379, NULL, NULL, NULL, NULL, 'press', 999999999999999999, 999999999999699998, 1000000000000000006, 'evdev'),
(307, 2, 'key_repeat', 'key', 106, NULL, NULL, NULL, NULL, 'repeat', 1000000000000000000, 999999999999699999, 1000000000000000007, 'sdl-wait'),
(307, 3, 'release', 'mouse', NULL, 10.5, -3.25, NULL, NULL, 'release', 1000000000000000001, 999999999999700000, 1000000000000000008, 'xinput2'),
(307, 4, 'second_press', 'touch', NULL, 1.00000001490116119384e-01, 1000000.0, NULL, NULL, 'press', 1000000000000000002, 999999999999700001, 1000000000000000009, 'simulated'),
(307, 5, 'second_witness', 'key', 106, NULL, NULL, NULL, NULL, 'echo', 1000000000000000005, 999999999999700004, 1000000000000000012, 'wayland'),
(307, 6, 'other_key', 'focus_lost', NULL, NULL, NULL, NULL, NULL, NULL, 1000000000000000003, 999999999999700002, 1000000000000000010, NULL),
(307, 7, 'other_key', 'focus_gained', NULL, NULL, NULL, NULL, NULL, NULL, 1000000000000000004, 999999999999700003, 1000000000000000011, NULL),
(307, 8, 'after_deadline', 'window_changed', NULL, NULL, NULL, 1920, 1080, NULL, NULL, NULL, NULL, NULL),
(307, 9, 'after_deadline', 'close_requested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
(324, 1, 'release', 'key', 32, NULL, NULL, NULL, NULL, 'release', 2086379968618, 2086379668618, 2086393421880, 'xinput2'),
(324, 2, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2088340200591, 2088338279289, 2088340300591, 'sdl-wait'),
(324, 3, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2088340275943, 2088339975943, 2088340593277, 'xinput2'),
(325, 1, 'release', 'key', 32, NULL, NULL, NULL, NULL, 'release', 2089061069075, 2089060769075, 2089061117968, 'xinput2'),
(325, 2, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2090103861753, 2090101961403, 2090103961753, 'sdl-wait'),
(325, 3, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2090103842065, 2090103542065, 2090103969745, 'xinput2'),
(326, 1, 'release', 'key', 32, NULL, NULL, NULL, NULL, 'release', 2091517531247, 2091517231247, 2091517635423, 'xinput2'),
(326, 2, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2093641827171, 2093639906069, 2093641927171, 'sdl-wait'),
(326, 3, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2093641893149, 2093641593149, 2093642204364, 'xinput2'),
(327, 1, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2095330059504, 2095328159163, 2095330159504, 'sdl-wait'),
(327, 2, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2095330050712, 2095329750712, 2095330170811, 'xinput2'),
(328, 1, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2097064644507, 2097062722455, 2097064744507, 'sdl-wait'),
(328, 2, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2097064706621, 2097064406621, 2097065000000, 'xinput2'),
(329, 1, 'second_witness', 'key', 1114117, NULL, NULL, NULL, NULL, 'echo', 2097422401234, 2097420494253, 2097422501234, 'sdl-wait'),
(330, 1, 'release', 'key', 32, NULL, NULL, NULL, NULL, 'release', 2098127419726, 2098127119726, 2098127537532, 'xinput2'),
(330, 2, 'second_witness', 'key', 1114113, NULL, NULL, NULL, NULL, 'echo', 2100917926369, 2100915966480, 2100918026369, 'sdl-wait'),
(330, 3, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 2100917897116, 2100917639559, 2100918006450, 'xinput2'),
(331, 1, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2103105270838, 2103103316517, 2103105370838, 'sdl-wait'),
(331, 2, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2103105249677, 2103104949677, 2103105352511, 'xinput2'),
(332, 1, 'second_witness', 'key', 1114113, NULL, NULL, NULL, NULL, 'echo', 2104507066634, 2104503986533, 2104508146736, 'sdl-wait'),
(332, 2, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 2104505922938, 2104505622938, 2104508109720, 'xinput2'),
(333, 1, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2106700607569, 2106694788360, 2106704426779, 'sdl-wait'),
(333, 2, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2106696699507, 2106696415575, 2106697032825, 'xinput2'),
(334, 1, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2108363558015, 2108361627679, 2108363658015, 'sdl-wait'),
(334, 2, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2108363563011, 2108363203695, 2108363615611, 'xinput2'),
(335, 1, 'release', 'key', 32, NULL, NULL, NULL, NULL, 'release', 2109776576177, 2109776219752, 2109776643878, 'xinput2'),
(335, 2, 'second_witness', 'key', 1114113, NULL, NULL, NULL, NULL, 'echo', 2110861325250, 2110858265314, 2110862385187, 'sdl-wait'),
(335, 3, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 2110860182731, 2110859882731, 2110860513825, 'xinput2'),
(336, 1, 'second_witness', 'key', 1114113, NULL, NULL, NULL, NULL, 'echo', 2111978177650, 2111976222568, 2111978277650, 'sdl-wait'),
(336, 2, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 2111978136279, 2111977836279, 2111978258922, 'xinput2'),
(337, 1, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2113100749941, 2113098792435, 2113100849941, 'sdl-wait'),
(337, 2, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2113100677063, 2113100377063, 2113100831163, 'xinput2'),
(338, 1, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2118109670788, 2118107716136, 2118109770788, 'sdl-wait'),
(338, 2, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2118109631810, 2118109331810, 2118109752320, 'xinput2'),
(339, 1, 'release', 'key', 32, NULL, NULL, NULL, NULL, 'release', 2119528631498, 2119528331498, 2119528699670, 'xinput2'),
(339, 2, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2120728117264, 2120726194820, 2120728217264, 'sdl-wait'),
(339, 3, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2120728182732, 2120727882732, 2120728493275, 'xinput2'),
(340, 1, 'second_witness', 'key', 1114113, NULL, NULL, NULL, NULL, 'echo', 2122124909041, 2122122987960, 2122125009041, 'sdl-wait'),
(340, 2, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 2122124978246, 2122124678246, 2122125292995, 'xinput2'),
(341, 1, 'second_witness', 'key', 1114113, NULL, NULL, NULL, NULL, 'echo', 2123594403881, 2123592481989, 2123594503881, 'sdl-wait'),
(341, 2, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 2123594475609, 2123594175609, 2123594780213, 'xinput2'),
(342, 1, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2124685855992, 2124683934351, 2124685955992, 'sdl-wait'),
(342, 2, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2124685921340, 2124685621340, 2124686248258, 'xinput2'),
(343, 1, 'release', 'key', 32, NULL, NULL, NULL, NULL, 'release', 2126117107206, 2126116807206, 2126128137523, 'xinput2'),
(343, 2, 'second_witness', 'key', 1114113, NULL, NULL, NULL, NULL, 'echo', 2127604119513, 2127602176158, 2127604219513, 'sdl-wait'),
(343, 3, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 2127604096709, 2127603796709, 2127604200975, 'xinput2'),
(344, 1, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2129633513679, 2129631597955, 2129633613679, 'sdl-wait'),
(344, 2, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2129633575042, 2129633275042, 2129634078242, 'xinput2'),
(345, 1, 'before_trial', 'key', 1114112, NULL, NULL, NULL, NULL, 'press', 2129845330306, 2129843214304, 2129845446458, 'xinput2'),
(345, 2, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2129845420229, 2129843504215, 2129845520229, 'sdl-wait'),
(345, 3, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2129851638818, 2129850995750, 2129851694712, 'xinput2'),
(345, 4, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2133170552123, 2133168629900, 2133170652123, 'sdl-wait'),
(345, 5, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2133170602248, 2133170302248, 2133170852602, 'xinput2'),
(346, 1, 'second_witness', 'key', 1114113, NULL, NULL, NULL, NULL, 'echo', 2134724241382, 2134722183326, 2134724341382, 'sdl-wait'),
(346, 2, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 2134724111037, 2134723532462, 2134724166562, 'xinput2'),
(347, 1, 'second_witness', 'key', 1114113, NULL, NULL, NULL, NULL, 'echo', 2136071443205, 2136066750552, 2136074135858, 'sdl-wait'),
(347, 2, 'release', 'key', 1114113, NULL, NULL, NULL, NULL, 'release', 2136068670803, 2136068370803, 2136068776110, 'xinput2'),
(348, 1, 'second_witness', 'key', 1114112, NULL, NULL, NULL, NULL, 'echo', 2137757298761, 2137750580776, 2137762016747, 'sdl-wait'),
(348, 2, 'release', 'key', 1114112, NULL, NULL, NULL, NULL, 'release', 2137752481368, 2137752181368, 2137752887463, 'xinput2');
COMMIT;
