// Each setting as a person names it, what it does, and in which unit it is written; by its key in a protocol file.
// A setting without a row is shown by its key and the meaning that the protocol gives it.
import { mark } from '../parts/words.js';

const row = (name, does, unit) => ({ name, does, unit });
const share = 'percent';

const readiness = {
  least_blocks: row(mark('Tests needed'), mark('So many tests before anything is judged.')),
  least_block_trials: row(mark('Answers a test needs'), mark('A test with fewer answers does not count.')),
  accuracy_rule: row(mark('How right answers are judged'), mark('All last tests together, or test by test.')),
  accuracy_goal: row(
    mark('Right answers asked for'),
    mark('The goal of the last tests together. A convention.'),
    share,
  ),
  accuracy_certainty: row(mark('How sure that must be'), mark('Higher keeps luck out, and takes longer.'), share),
  pooled_blocks: row(mark('Tests taken together'), mark('So many of the last tests are judged as one.')),
  side_accuracy_goal: row(
    mark('Right answers on each side'),
    mark('Left and right pictures each by themselves.'),
    share,
  ),
  side_certainty: row(mark('How sure each side must be'), mark('Higher keeps luck out, and takes longer.'), share),
  side_gap: row(mark('Difference of the sides'), mark('In right answers, that is still allowed.'), share),
  rt_goal: row(mark('Usual time, goal'), mark('Of a right answer: the middle one.')),
  rt_limit: row(mark('Usual time, still allowed'), mark('Slower than the goal, told beside the grade.')),
  accuracy_when_slow: row(
    mark('Right answers that excuse slowness'),
    mark('Slower, but so often right, is NEARLY.'),
    share,
  ),
  rt_gap: row(mark('Difference of the sides in time'), mark('That is still allowed.')),
  least_days: row(mark('Different days'), mark('Tests have to lie on so many days.')),
  least_span_days: row(mark('Days from first to last test'), mark('So long results have to hold.')),
  trend_alpha: row(
    mark('Fall from test to test: how sure'),
    mark('A fall counts when chance makes one so rarely.'),
    share,
  ),
  pain_rise: row(mark('Pain that holds back'), mark('A rise of so many points during a session.')),
  pain_rise_share: row(
    mark('Pain that holds back, as a share'),
    mark('Or a rise by this share of the rating before.'),
    share,
  ),
  pain_rise_least: row(mark('Pain that holds back, at least'), mark('Of at least so many points.')),
  guess_rt: row(
    mark('Time below which chance means guessing'),
    mark('Right as often as by chance, and faster than this.'),
  ),
  fast_guess_rt: row(mark('Too fast to be judged'), mark('An answer below this may be a guess.')),
  fast_guess_share: row(mark('Fast answers allowed'), mark('More of them, and the data cannot be judged.'), share),
  quality_alpha: row(
    mark('Doubts about the data: how sure'),
    mark('A doubt counts when chance makes one so rarely.'),
    share,
  ),
};

const dose = {
  sessions_a_day: row(mark('Sessions a day'), mark('Asked for on a day of practice.')),
  days_a_week: row(mark('Days a week'), mark('Asked for, from Monday to Sunday.')),
  session_length: row(mark('Length of a session'), mark('After so long the session offers to end.')),
};

const blocks = {
  pictures: row(mark('Pictures or trials'), mark('In this block.')),
  time_limit: row(mark('Time for an answer'), mark('The longest; empty means as long as it takes.')),
  feedback: row(mark('Answer told'), mark('Whether it was right: not, in a word, or explained.')),
  early_stop: row(mark('Stop early'), mark('A test may end once its result is clear.')),
  until_right: row(mark('Right in a row that end practice'), mark('0: all pictures, however they are answered.')),
};

const adaptation = {
  method: row(
    mark('How difficulty follows'),
    mark('By what is learned of the patient, step by step, or in six rungs.'),
  ),
  target: row(mark('Right answers while training'), mark('Difficulty settles where so many are right.'), share),
  start_level: row(mark('First level'), mark('Of the first training session.')),
  lowest_level: row(mark('Easiest level'), mark('Never easier.')),
  highest_level: row(mark('Hardest level'), mark('Never harder.')),
  pace: row(mark('Largest step'), mark('Levels from one picture to the next.')),
  gentle_start: row(mark('Gentle start'), mark('Levels below where the last session ended.')),
  gentle_trials: row(mark('Gentle pictures'), mark('At that level, before anything is concluded.')),
  entropy_trials: row(mark('Pictures to get to know'), mark('Chosen for what they tell.')),
  catch_share: row(mark('Easy pictures in between'), mark('They do not count towards the success rate.'), share),
  errors_before_easy: row(mark('Errors before an easy one'), mark('Wrong answers in a row.')),
  spell_trials: row(mark('Bad spell: answers looked at'), mark('Among so many last answers.')),
  spell_errors: row(mark('Bad spell: errors'), mark('So many wrong among them.')),
  fall_back: row(mark('Easier after a bad spell'), mark('So many levels.')),
  vary: row(mark('What makes it harder'), mark('Words with commas between them.')),
  step: row(mark('Step'), mark('Levels harder after a right answer.')),
};

const screens = {
  language: row(mark('Language of the patient'), mark('en, de, ar, or system: what the computer speaks.')),
  text_scale: row(mark('Size of all text'), mark("On the patient's screens."), share),
  brightness: row(mark('Brightness'), mark('Of the pictures and screens.')),
  ask_about_person: row(mark('Ask about hand and age'), mark('Once, as an age band.')),
  ask_pain: row(mark('Ask about pain'), mark('0 to 10, before and after a session.')),
  turn_upright: row(mark('Turn the picture upright'), mark('After a wrong answer in training, with an arrow.')),
  pain_contact: row(mark('Whom to call if pain rises'), mark("In the clinic's own words; empty: the clinician.")),
};

const input = { dwell: row(mark('Press by resting'), mark('A pointer that rests so long presses; empty: never.')) };

const sections = { readiness, dose, blocks, adaptation, screens, input };

// Words that a setting may be.
export const choices = {
  posterior: mark('all last tests together'),
  '4-of-5': mark('4 of the last 5 tests at the goal'),
  none: mark('none'),
  result: mark('right or wrong'),
  worked: mark('explained on the picture'),
  sprt: mark('once the result is clear'),
  questplus: mark('by what is learned of the patient'),
  staircase: mark('step by step'),
  ladder: mark('six rungs'),
  normal: mark('normal'),
  dim: mark('dim'),
  on: mark('on'),
  off: mark('off'),
};

// "blocks[2 assess].pictures" is of the section blocks.
export function nameOf(key) {
  const [section, field] = [key.split(/[.[]/)[0], key.split('.').at(-1)];
  return sections[section]?.[field] ?? { name: field.replaceAll('_', ' ') };
}
