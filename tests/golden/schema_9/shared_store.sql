-- What `dorsal sync init` of version 9 leaves: the schema by pg_dump, its roles for the whole server.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dorsal_station') THEN
    CREATE ROLE dorsal_station NOLOGIN; CREATE ROLE dorsal_manager NOLOGIN;
    CREATE ROLE dorsal_site_leeds LOGIN PASSWORD 'of-leeds' IN ROLE dorsal_station;
    CREATE ROLE dorsal_site_york LOGIN PASSWORD 'of-york' IN ROLE dorsal_station;
    CREATE ROLE dorsal_trial LOGIN PASSWORD 'of-manager' IN ROLE dorsal_manager;
  END IF;
END $$;
CREATE SCHEMA dorsal;
CREATE TABLE dorsal.block (
    site text NOT NULL,
    month text NOT NULL,
    session_uuid uuid NOT NULL,
    block bigint NOT NULL,
    kind text NOT NULL,
    picture_set text NOT NULL,
    pictures bigint NOT NULL
);
CREATE TABLE dorsal.decision (
    site text NOT NULL,
    month text NOT NULL,
    station_uuid uuid NOT NULL,
    patient_code text NOT NULL,
    number bigint NOT NULL,
    kind text NOT NULL,
    grade text NOT NULL,
    who text NOT NULL,
    at_utc text NOT NULL,
    reason text NOT NULL
);
CREATE TABLE dorsal.exclusion (
    site text NOT NULL,
    month text NOT NULL,
    station_uuid uuid NOT NULL,
    patient_code text NOT NULL,
    session_uuid uuid NOT NULL,
    in_force boolean NOT NULL,
    who text NOT NULL,
    at_utc text NOT NULL,
    reason text NOT NULL
);
CREATE TABLE dorsal.export_secret (
    one integer NOT NULL,
    secret text NOT NULL,
    CONSTRAINT export_secret_one_check CHECK ((one = 1))
);
CREATE TABLE dorsal.pain_rating (
    site text NOT NULL,
    month text NOT NULL,
    session_uuid uuid NOT NULL,
    moment text NOT NULL,
    value bigint NOT NULL
);
CREATE TABLE dorsal.protocol_version (
    site text NOT NULL,
    month text NOT NULL,
    station_uuid uuid NOT NULL,
    patient_code text NOT NULL,
    version bigint NOT NULL,
    protocol_text text,
    who text NOT NULL,
    at_utc text NOT NULL,
    why text NOT NULL
);
CREATE TABLE dorsal.rig_fact (
    site text NOT NULL,
    month text NOT NULL,
    session_uuid uuid NOT NULL,
    "position" bigint NOT NULL,
    name text NOT NULL,
    value text NOT NULL
);
CREATE TABLE dorsal.session (
    site text NOT NULL,
    month text NOT NULL,
    session_uuid uuid NOT NULL,
    start_utc text NOT NULL,
    utc_offset_minutes bigint NOT NULL,
    ended_utc text,
    state text NOT NULL,
    seed text NOT NULL,
    protocol_text text NOT NULL,
    protocol_sha256 text NOT NULL,
    picture_set_hash text NOT NULL,
    software_version text NOT NULL,
    is_simulated bigint NOT NULL,
    patient_uuid uuid NOT NULL,
    patient_code text NOT NULL,
    station_uuid uuid NOT NULL,
    row_count bigint NOT NULL
);
CREATE TABLE dorsal.site (
    site text NOT NULL,
    role text NOT NULL,
    CONSTRAINT site_site_check CHECK ((site ~ '^[A-Z0-9]{2,12}$'::text))
);
CREATE TABLE dorsal.stray_input (
    site text NOT NULL,
    month text NOT NULL,
    session_uuid uuid NOT NULL,
    trial_uuid uuid NOT NULL,
    "position" bigint NOT NULL,
    why text NOT NULL,
    kind text NOT NULL,
    key bigint,
    x_px double precision,
    y_px double precision,
    width_px bigint,
    height_px bigint,
    motion text,
    at_ns bigint,
    earliest_ns bigint,
    latest_ns bigint,
    provider text
);
CREATE TABLE dorsal.trial (
    site text NOT NULL,
    month text NOT NULL,
    session_uuid uuid NOT NULL,
    uuid uuid NOT NULL,
    block bigint NOT NULL,
    trial bigint NOT NULL,
    plan bigint NOT NULL,
    item bigint NOT NULL,
    roll_deg double precision NOT NULL,
    foreperiod_ns bigint NOT NULL,
    iti_ns bigint NOT NULL,
    level double precision,
    is_catch bigint NOT NULL,
    stimulus text NOT NULL,
    base bigint NOT NULL,
    is_mirrored bigint NOT NULL,
    side text NOT NULL,
    movement text NOT NULL,
    amplitude text NOT NULL,
    amplitude_deg double precision NOT NULL,
    view_deg double precision NOT NULL,
    head text NOT NULL,
    posture text NOT NULL,
    model text NOT NULL,
    background text NOT NULL,
    difficulty_logit double precision NOT NULL,
    outcome text NOT NULL,
    fixation_ns bigint,
    fixation_earliest_ns bigint,
    fixation_latest_ns bigint,
    onset_ns bigint,
    onset_earliest_ns bigint,
    onset_latest_ns bigint,
    onset_provider text,
    missed_frames bigint,
    onset_quality text,
    response text,
    response_ns bigint,
    response_earliest_ns bigint,
    response_latest_ns bigint,
    response_provider text,
    response_device text
);
CREATE TABLE dorsal.trigger_byte (
    site text NOT NULL,
    month text NOT NULL,
    session_uuid uuid NOT NULL,
    trial_uuid uuid NOT NULL,
    moment text NOT NULL,
    byte bigint NOT NULL,
    before_ns bigint NOT NULL,
    after_ns bigint NOT NULL
);
ALTER TABLE ONLY dorsal.block
    ADD CONSTRAINT block_pkey PRIMARY KEY (site, month, session_uuid, block);
ALTER TABLE ONLY dorsal.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (site, month, patient_code, station_uuid, number, at_utc);
ALTER TABLE ONLY dorsal.exclusion
    ADD CONSTRAINT exclusion_pkey PRIMARY KEY (site, month, session_uuid, station_uuid);
ALTER TABLE ONLY dorsal.export_secret
    ADD CONSTRAINT export_secret_pkey PRIMARY KEY (one);
ALTER TABLE ONLY dorsal.pain_rating
    ADD CONSTRAINT pain_rating_pkey PRIMARY KEY (site, month, session_uuid, moment);
ALTER TABLE ONLY dorsal.protocol_version
    ADD CONSTRAINT protocol_version_pkey PRIMARY KEY (site, month, station_uuid, patient_code, version);
ALTER TABLE ONLY dorsal.rig_fact
    ADD CONSTRAINT rig_fact_pkey PRIMARY KEY (site, month, session_uuid, "position");
ALTER TABLE ONLY dorsal.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (site, month, session_uuid);
ALTER TABLE ONLY dorsal.site
    ADD CONSTRAINT site_pkey PRIMARY KEY (site);
ALTER TABLE ONLY dorsal.site
    ADD CONSTRAINT site_role_key UNIQUE (role);
ALTER TABLE ONLY dorsal.stray_input
    ADD CONSTRAINT stray_input_pkey PRIMARY KEY (site, month, session_uuid, trial_uuid, "position");
ALTER TABLE ONLY dorsal.trial
    ADD CONSTRAINT trial_pkey PRIMARY KEY (site, month, session_uuid, uuid);
ALTER TABLE ONLY dorsal.trigger_byte
    ADD CONSTRAINT trigger_byte_pkey PRIMARY KEY (site, month, session_uuid, trial_uuid, moment);
CREATE INDEX session_of_patient ON dorsal.session USING btree (site, patient_code, start_utc) INCLUDE (state, row_count, patient_uuid);
ALTER TABLE dorsal.block ENABLE ROW LEVEL SECURITY;
ALTER TABLE dorsal.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE dorsal.exclusion ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_manager ON dorsal.block FOR SELECT TO dorsal_manager USING (true);
CREATE POLICY of_manager ON dorsal.decision FOR SELECT TO dorsal_manager USING (true);
CREATE POLICY of_manager ON dorsal.exclusion FOR SELECT TO dorsal_manager USING (true);
CREATE POLICY of_manager ON dorsal.pain_rating FOR SELECT TO dorsal_manager USING (true);
CREATE POLICY of_manager ON dorsal.protocol_version FOR SELECT TO dorsal_manager USING (true);
CREATE POLICY of_manager ON dorsal.rig_fact FOR SELECT TO dorsal_manager USING (true);
CREATE POLICY of_manager ON dorsal.session FOR SELECT TO dorsal_manager USING (true);
CREATE POLICY of_manager ON dorsal.site FOR SELECT TO dorsal_manager USING (true);
CREATE POLICY of_manager ON dorsal.stray_input FOR SELECT TO dorsal_manager USING (true);
CREATE POLICY of_manager ON dorsal.trial FOR SELECT TO dorsal_manager USING (true);
CREATE POLICY of_manager ON dorsal.trigger_byte FOR SELECT TO dorsal_manager USING (true);
CREATE POLICY of_station ON dorsal.block TO dorsal_station USING ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER)))) WITH CHECK ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER))));
CREATE POLICY of_station ON dorsal.decision TO dorsal_station USING ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER)))) WITH CHECK ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER))));
CREATE POLICY of_station ON dorsal.exclusion TO dorsal_station USING ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER)))) WITH CHECK ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER))));
CREATE POLICY of_station ON dorsal.pain_rating TO dorsal_station USING ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER)))) WITH CHECK ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER))));
CREATE POLICY of_station ON dorsal.protocol_version TO dorsal_station USING ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER)))) WITH CHECK ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER))));
CREATE POLICY of_station ON dorsal.rig_fact TO dorsal_station USING ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER)))) WITH CHECK ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER))));
CREATE POLICY of_station ON dorsal.session TO dorsal_station USING ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER)))) WITH CHECK ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER))));
CREATE POLICY of_station ON dorsal.site FOR SELECT TO dorsal_station USING ((role = CURRENT_USER));
CREATE POLICY of_station ON dorsal.stray_input TO dorsal_station USING ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER)))) WITH CHECK ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER))));
CREATE POLICY of_station ON dorsal.trial TO dorsal_station USING ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER)))) WITH CHECK ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER))));
CREATE POLICY of_station ON dorsal.trigger_byte TO dorsal_station USING ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER)))) WITH CHECK ((site = ( SELECT s.site
   FROM dorsal.site s
  WHERE (s.role = CURRENT_USER))));
ALTER TABLE dorsal.pain_rating ENABLE ROW LEVEL SECURITY;
ALTER TABLE dorsal.protocol_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE dorsal.rig_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE dorsal.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE dorsal.site ENABLE ROW LEVEL SECURITY;
ALTER TABLE dorsal.stray_input ENABLE ROW LEVEL SECURITY;
ALTER TABLE dorsal.trial ENABLE ROW LEVEL SECURITY;
ALTER TABLE dorsal.trigger_byte ENABLE ROW LEVEL SECURITY;
GRANT USAGE ON SCHEMA dorsal TO dorsal_station;
GRANT USAGE ON SCHEMA dorsal TO dorsal_manager;
GRANT SELECT,INSERT ON TABLE dorsal.block TO dorsal_station;
GRANT SELECT ON TABLE dorsal.block TO dorsal_manager;
GRANT SELECT,INSERT ON TABLE dorsal.decision TO dorsal_station;
GRANT SELECT,INSERT ON TABLE dorsal.exclusion TO dorsal_station;
GRANT UPDATE(in_force) ON TABLE dorsal.exclusion TO dorsal_station;
GRANT UPDATE(who) ON TABLE dorsal.exclusion TO dorsal_station;
GRANT UPDATE(at_utc) ON TABLE dorsal.exclusion TO dorsal_station;
GRANT UPDATE(reason) ON TABLE dorsal.exclusion TO dorsal_station;
GRANT SELECT ON TABLE dorsal.export_secret TO dorsal_manager;
GRANT SELECT,INSERT ON TABLE dorsal.pain_rating TO dorsal_station;
GRANT SELECT ON TABLE dorsal.pain_rating TO dorsal_manager;
GRANT SELECT,INSERT ON TABLE dorsal.protocol_version TO dorsal_station;
GRANT SELECT,INSERT ON TABLE dorsal.rig_fact TO dorsal_station;
GRANT SELECT ON TABLE dorsal.rig_fact TO dorsal_manager;
GRANT SELECT,INSERT ON TABLE dorsal.session TO dorsal_station;
GRANT SELECT ON TABLE dorsal.session TO dorsal_manager;
GRANT UPDATE(ended_utc) ON TABLE dorsal.session TO dorsal_station;
GRANT UPDATE(state) ON TABLE dorsal.session TO dorsal_station;
GRANT UPDATE(row_count) ON TABLE dorsal.session TO dorsal_station;
GRANT SELECT ON TABLE dorsal.site TO dorsal_station;
GRANT SELECT ON TABLE dorsal.site TO dorsal_manager;
GRANT SELECT,INSERT ON TABLE dorsal.stray_input TO dorsal_station;
GRANT SELECT ON TABLE dorsal.stray_input TO dorsal_manager;
GRANT SELECT,INSERT ON TABLE dorsal.trial TO dorsal_station;
GRANT SELECT ON TABLE dorsal.trial TO dorsal_manager;
GRANT SELECT,INSERT ON TABLE dorsal.trigger_byte TO dorsal_station;
GRANT SELECT ON TABLE dorsal.trigger_byte TO dorsal_manager;
INSERT INTO dorsal.site VALUES ('LEEDS', 'dorsal_site_leeds'), ('YORK', 'dorsal_site_york');
INSERT INTO dorsal.export_secret VALUES (1, 'a secret of version 9');
