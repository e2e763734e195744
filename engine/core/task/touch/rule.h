#pragma once
// What a protocol may set about the task "touch".
namespace dorsal::touch {

// Twelve squares are those of the Grid Localisation Test, whose figures are published: 77 % right of
// pain-free people, 52 % of people with back pain (facts/programme.md 1.2). The share of catch trials and the
// limits of training are conventions, ours.
struct Rule {
  int squares{12};         // assess blocks, and where training begins
  int least_squares{4};    // training comes to fewer, when much is wrong,
  int most_squares{20};    // and to more, when nearly all is right
  double catch_share{0.1}; // touches of nothing, on top of a block's touches
  friend bool operator==(const Rule&, const Rule&) = default;
};

} // namespace dorsal::touch
