#include "engine/shared/shared_rules.h"

#include <fmt/format.h>

namespace dorsal {

// Rows that are older than these checks are not judged again.
const char* const shared_session_rules = R"sql(
ALTER TABLE dorsal.session
  DROP CONSTRAINT IF EXISTS state_is_known, DROP CONSTRAINT IF EXISTS count_is_none_below_zero,
  DROP CONSTRAINT IF EXISTS month_is_that_of_its_start;
ALTER TABLE dorsal.session
  ADD CONSTRAINT state_is_known CHECK (state IN ('running', 'complete', 'stopped') AND
                                       (state = 'running') = (ended_utc IS NULL) AND
                                       ended_utc ~ '^\d{4}-\d\d-\d\dT.*Z$') NOT VALID,
  ADD CONSTRAINT count_is_none_below_zero CHECK (row_count >= 0) NOT VALID,
  ADD CONSTRAINT month_is_that_of_its_start
    CHECK (month = left(start_utc, 7) AND start_utc ~ '^\d{4}-\d\d-\d\dT.*Z$') NOT VALID;

CREATE OR REPLACE FUNCTION dorsal.keep_session_closed() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.state <> 'running' THEN
    RAISE EXCEPTION 'session % has ended and is closed', OLD.session_uuid USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.row_count < OLD.row_count THEN
    RAISE EXCEPTION 'session % cannot lose rows', OLD.session_uuid USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION dorsal.keep_session_closed() FROM PUBLIC;
DROP TRIGGER IF EXISTS keep_session_closed ON dorsal.session;
CREATE TRIGGER keep_session_closed BEFORE UPDATE ON dorsal.session
  FOR EACH ROW EXECUTE FUNCTION dorsal.keep_session_closed();

-- The month is part of the key, so the key alone does not see a second one of another month.
CREATE OR REPLACE FUNCTION dorsal.keep_sessions_apart() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE doubled uuid;
BEGIN
  SELECT a.session_uuid INTO doubled FROM added a JOIN dorsal.session s
    ON s.site = a.site AND s.session_uuid = a.session_uuid AND s.month <> a.month LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'session % is there already, in another month', doubled USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION dorsal.keep_sessions_apart() FROM PUBLIC;
DROP TRIGGER IF EXISTS keep_sessions_apart ON dorsal.session;
CREATE TRIGGER keep_sessions_apart AFTER INSERT ON dorsal.session
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION dorsal.keep_sessions_apart();

-- xmin: who brings a whole session at once writes its row, ended or not, before the rows that belong to it.
CREATE OR REPLACE FUNCTION dorsal.keep_rows_with_session() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE closed uuid;
BEGIN
  SELECT a.session_uuid INTO closed FROM (SELECT DISTINCT site, month, session_uuid FROM added) a
  WHERE NOT EXISTS (
    SELECT FROM dorsal.session s
    WHERE s.site = a.site AND s.month = a.month AND s.session_uuid = a.session_uuid
      AND (s.state = 'running' OR s.xmin = pg_current_xact_id()::xid)) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'session % has ended or is not there: nothing is added to it', closed
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION dorsal.keep_rows_with_session() FROM PUBLIC;
)sql";

// A station takes back its exclusions and makes them again at every sync, so what holds at the end counts.
const char* const shared_exclusion_rules = R"sql(
CREATE OR REPLACE FUNCTION dorsal.keep_withdrawn_reason() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT NEW.in_force AND (NEW.who, NEW.at_utc, NEW.reason) IS DISTINCT FROM (OLD.who, OLD.at_utc, OLD.reason) THEN
    RAISE EXCEPTION 'an exclusion that is withdrawn keeps who made it, when and why'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION dorsal.keep_withdrawn_reason() FROM PUBLIC;
DROP TRIGGER IF EXISTS keep_withdrawn_reason ON dorsal.exclusion;
CREATE TRIGGER keep_withdrawn_reason BEFORE UPDATE ON dorsal.exclusion
  FOR EACH ROW EXECUTE FUNCTION dorsal.keep_withdrawn_reason();

CREATE OR REPLACE FUNCTION dorsal.keep_exclusion_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  held dorsal.exclusion;
  last dorsal.exclusion_change;
BEGIN
  SELECT * INTO held FROM dorsal.exclusion e WHERE e.site = NEW.site AND e.month = NEW.month
    AND e.session_uuid = NEW.session_uuid AND e.station_uuid = NEW.station_uuid;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT * INTO last FROM dorsal.exclusion_change c WHERE c.site = NEW.site AND c.month = NEW.month
    AND c.session_uuid = NEW.session_uuid AND c.station_uuid = NEW.station_uuid ORDER BY c.change DESC LIMIT 1;
  IF FOUND AND (last.in_force, last.who, last.at_utc, last.reason) IS NOT DISTINCT FROM
               (held.in_force, held.who, held.at_utc, held.reason) THEN RETURN NULL; END IF;
  INSERT INTO dorsal.exclusion_change (site, month, session_uuid, station_uuid, patient_code, in_force, who,
                                       at_utc, reason, role)
  VALUES (held.site, held.month, held.session_uuid, held.station_uuid, held.patient_code, held.in_force,
          held.who, held.at_utc, held.reason, session_user);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION dorsal.keep_exclusion_changes() FROM PUBLIC;
DROP TRIGGER IF EXISTS keep_exclusion_changes ON dorsal.exclusion;
CREATE CONSTRAINT TRIGGER keep_exclusion_changes AFTER INSERT OR UPDATE ON dorsal.exclusion
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dorsal.keep_exclusion_changes();
)sql";

std::string shared_row_rules(const std::string& table) {
  return fmt::format(
      "DROP TRIGGER IF EXISTS keep_rows_with_session ON dorsal.\"{0}\";\n"
      "CREATE TRIGGER keep_rows_with_session AFTER INSERT ON dorsal.\"{0}\" REFERENCING NEW TABLE AS added "
      "FOR EACH STATEMENT EXECUTE FUNCTION dorsal.keep_rows_with_session();\n",
      table);
}

} // namespace dorsal
