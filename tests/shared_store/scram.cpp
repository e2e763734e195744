#include "engine/shared/scram.h"

#include "tests/support/catch.h"

using namespace dorsal;

// The exchange of RFC 7677, section 3: password, salt and rounds; the keys follow by RFC 5802, section 3.
TEST_CASE("scram: the verifier of a published exchange") {
  const ScramSalt salt{91, 109, 153, 104, 157, 18, 53, 142, 236, 160, 75, 20, 18, 54, 250, 129};
  CHECK(scram_verifier("pencil", salt) ==
        "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:"
        "wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=");
  CHECK(scram_verifier("pencil") != scram_verifier("pencil"));
}
