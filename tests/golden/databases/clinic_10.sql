PRAGMA application_id = 1148351340;
PRAGMA user_version = 10;
BEGIN TRANSACTION;
CREATE TABLE account (
  account    INTEGER PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE CHECK (name <> ''),
  role       TEXT NOT NULL CHECK (role IN ('clinician', 'researcher')),
  passphrase TEXT NOT NULL  -- Argon2id, as libsodium writes it
) STRICT;
INSERT INTO "account" VALUES(1,'anna','clinician','$argon2id$v=19$m=65536,t=2,p=1$V4KJf+CZT+MIW+AK5f/unQ$HpWNl2T5YTdl/sUtD3IuyP23ygKz1ayfhIv2CKucsRI');
INSERT INTO "account" VALUES(2,'rosa','researcher','$argon2id$v=19$m=65536,t=2,p=1$7/VMWBijT+Ahj0ckbDvzkQ$NVdrtuLS0thwvNP/IUCbjZEYbiqC38O2h5IeCtpDnEQ');
CREATE TABLE archived_patient (
  patient INTEGER PRIMARY KEY REFERENCES patient ON DELETE CASCADE,
  who     TEXT NOT NULL CHECK (who <> ''),
  at_utc  TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
INSERT INTO "archived_patient" VALUES(3,'anna','2026-02-01T10:00:00.000Z');
CREATE TABLE audit_end (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  entry INTEGER NOT NULL,
  hash  TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
INSERT INTO "audit_end" VALUES(1,16,'207926297962d0fa69d6be9dccc974aeecdfbb3a8a4a7750f3fe9048414c8653');
CREATE TABLE audit_entry (
  entry    INTEGER PRIMARY KEY CHECK (entry >= 1),
  at_utc   TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  who      TEXT NOT NULL CHECK (who <> ''),
  action   TEXT NOT NULL CHECK (action <> ''),
  subject  TEXT CHECK (length(subject) = 36),  -- a patient's uuid
  detail   TEXT NOT NULL,
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  hash     TEXT NOT NULL CHECK (length(hash) = 64)
, salt TEXT CHECK (length(salt) = 32), commitment TEXT CHECK (length(commitment) = 64), others TEXT CHECK (length(others) % 37 = 36)) STRICT;
INSERT INTO "audit_entry" VALUES(1,'2026-01-04T16:10:00.000Z','anna','protocol changed',NULL,'clinic, version 1: what our ward asks for','0000000000000000000000000000000000000000000000000000000000000000','90b7219d266cbdf585b993ab0aa6e0655a6f948a9acac900ddad66474b951c9c','04632c4e705a7f7dcb1437b740ecee50','2a18f8ec26300509430e3ec6435e46e9527708c7c4bad90810f12c55670e6738',NULL);
INSERT INTO "audit_entry" VALUES(2,'2026-01-10T10:00:00.000Z','anna','protocol changed','7edba98c-fa3f-4981-a711-59adfa22fb42','patient, version 1: a careful start','90b7219d266cbdf585b993ab0aa6e0655a6f948a9acac900ddad66474b951c9c','a1d2fe1e3f9d210046483c5b84c2047f58816f179dfbc9b8637e32cae7649a5b','cdc09ea5755e102899621a7c70211b13','3e2e9249551b9ba9a0abcd73385e47d2f59ac662c51509b5a4d2486df101d3c7',NULL);
INSERT INTO "audit_entry" VALUES(3,'2026-02-10T10:00:00.000Z','anna','protocol withdrawn','7edba98c-fa3f-4981-a711-59adfa22fb42','patient, version 2: as everybody','a1d2fe1e3f9d210046483c5b84c2047f58816f179dfbc9b8637e32cae7649a5b','277215e5d320ea053fbdd62fb15e53a738d65e4c3a86e193481f5d2d45cf7c82','254a6e460f207a41b87870fb70dc6fbf','06e9f7347b2e17d782da1cc6f3b8215d43897dfa41b83f0cb60e13d730b52bcc',NULL);
INSERT INTO "audit_entry" VALUES(4,'2026-02-11T10:00:00.000Z','bert','protocol changed','7edba98c-fa3f-4981-a711-59adfa22fb42','patient, version 3: back to a slower pace','277215e5d320ea053fbdd62fb15e53a738d65e4c3a86e193481f5d2d45cf7c82','556d34abab0b9be60420a87b9fd72cf39c1d6fa6b3f29c5a26b633869402f5d3','fa4c27d1f4a26bf9c69d53268c2dda24','7fafdbbb259c65d7938d0f77abd7253ab174848397e5304cc9937f9ef42606d5',NULL);
INSERT INTO "audit_entry" VALUES(5,'2026-01-04T16:20:00.000Z','anna','template kept',NULL,'Gentle','556d34abab0b9be60420a87b9fd72cf39c1d6fa6b3f29c5a26b633869402f5d3','fa68b89ded2da0774714f16c981654b94aa401587961b807534c891ac1248ca6','0bd65a3ee0342e393178f48ea053d8ba','dbfbb2e63b913f621f6e6d7a7a8ddd220db2612b12933b37bc3e28746e348a61',NULL);
INSERT INTO "audit_entry" VALUES(6,'2026-01-04T16:00:00.000Z','anna','account added',NULL,'anna','fa68b89ded2da0774714f16c981654b94aa401587961b807534c891ac1248ca6','f528d9545231396ac89d76379585ab0c682c3571f209e45fe55627975b702202','32867a78d65bc0461b8c5ab0e4409e73','d7ba3ff7f1de9b2f7545d91fa12c7cb6d2f3ef9b323905ea61ea58d92a2ea130',NULL);
INSERT INTO "audit_entry" VALUES(7,'2026-01-04T16:01:00.000Z','anna','account added',NULL,'rosa','f528d9545231396ac89d76379585ab0c682c3571f209e45fe55627975b702202','9e013f9487e22c57c23896b769d11ac33263356b56a1a318ed96da0ceeb0fa62','779a3ef64939bd9adac945bbe55d14b3','b7b34caf34a1eee98ec51f28ee0567e675b8b2cccba9d1fd624c8410397cda16',NULL);
INSERT INTO "audit_entry" VALUES(8,'2026-01-12T18:00:00.000Z','anna','note written','b9f426d2-556c-4a9f-bf67-6a61c5286acd','','9e013f9487e22c57c23896b769d11ac33263356b56a1a318ed96da0ceeb0fa62','f1e8557e8428ee4f59246aa5cd26323e12e256b5af807ad9a5a51c6741d64218','060a943e19223be8715183a448b661b6','9f0734e4115df064099ed839e3fd0b4559f4404d1b6973819e5db9e79d5a67e4',NULL);
INSERT INTO "audit_entry" VALUES(9,'2026-01-09T10:00:00.000Z','bert','note written','7edba98c-fa3f-4981-a711-59adfa22fb42','','f1e8557e8428ee4f59246aa5cd26323e12e256b5af807ad9a5a51c6741d64218','d495345c6ca3f7c7e46962de843b7fcf1761e03edcab33b2267e0eca3b3f9241','38b40efc131e3b999281901b757a58ac','3496748f2790deb4f73a50cdc9ba8df4347d480da721db6b5009d4263ba73801',NULL);
INSERT INTO "audit_entry" VALUES(10,'2026-01-12T18:05:00.000Z','anna','decision','b9f426d2-556c-4a9f-bf67-6a61c5286acd','stay at CANNOT TELL: one more week','d495345c6ca3f7c7e46962de843b7fcf1761e03edcab33b2267e0eca3b3f9241','35315bf3197d53417f36b6dbf2c7562ae00564f1276ad2ae9d385f1984556ff1','363b214957930b23b699f9af4de8726d','796ab3de56d0a9325f4f9fc98d736a8dc08530ac48b85f3b1db2e01916c187a8',NULL);
INSERT INTO "audit_entry" VALUES(11,'2026-01-16T18:05:00.000Z','anna','decision','b9f426d2-556c-4a9f-bf67-6a61c5286acd','next phase at READY','35315bf3197d53417f36b6dbf2c7562ae00564f1276ad2ae9d385f1984556ff1','e609954b410fe3a355b8216b54e7798194be7d42db521485eb070562f406ada3','afd1b870e17b9bed178a6e1896264716','c8bfda74d804acf7b02ba654bc2cab3488d663bab2db27a902226f58dfd86f09',NULL);
INSERT INTO "audit_entry" VALUES(12,'2026-01-31T08:05:00.000Z','bert','decision','7edba98c-fa3f-4981-a711-59adfa22fb42','override at NOT YET: moves without fear, pictures are the lesser part','e609954b410fe3a355b8216b54e7798194be7d42db521485eb070562f406ada3','9578491d9f63d0567387e910d28dda6050c01dbb5c0f118a389eff268875b45d','d4234a2014df331517bea41d161fcc77','fee9fb7fed99dda6a30f72e54aaf44611488e2d7398e09cf3420d7b9aa66978e',NULL);
INSERT INTO "audit_entry" VALUES(13,'2026-01-09T10:05:00.000Z','bert','session excluded','7edba98c-fa3f-4981-a711-59adfa22fb42','b4554eaf-e003-4812-a316-83c8b2301e95','9578491d9f63d0567387e910d28dda6050c01dbb5c0f118a389eff268875b45d','4f6c51f0b62382b3222b8b7bae490aafa72d05cfc5e52d014f3564ec2b539a8b','9bcdc41abab16951133aedb2a0a7a07d','ccbebd57325f9444767a91e30ab8db43036b0821f7e1ae6c485c8da12acbca29','b4554eaf-e003-4812-a316-83c8b2301e95');
INSERT INTO "audit_entry" VALUES(14,'2026-02-01T10:00:00.000Z','anna','patient archived','1c649413-d9b5-44e5-86d0-e982387e276a','','4f6c51f0b62382b3222b8b7bae490aafa72d05cfc5e52d014f3564ec2b539a8b','ec70113d9a9169d579cde38e317d54ba4769d91b7647e1b0ebf6c0061117ffb8','98ef40a362f284f3cf720857f05fdcea','07d1ac0f28ff378510dca375b680372eb8e20e02e25f6c57a0e66e6ac98e1d1d',NULL);
INSERT INTO "audit_entry" VALUES(15,'2026-01-07T10:00:00.000Z','anna','note written',NULL,'','ec70113d9a9169d579cde38e317d54ba4769d91b7647e1b0ebf6c0061117ffb8','5889c6c402ce614fea847358d7b64434e1166a753251a94a41886565412cd141',NULL,'031867e29b8b519e04f231a35178aec266a11e537e08830d1bc8aee3fe21629b',NULL);
INSERT INTO "audit_entry" VALUES(16,'2026-02-20T10:00:00.000Z','anna','patient deleted',NULL,'1 sessions, 24 trials; audit entries erased: 15','5889c6c402ce614fea847358d7b64434e1166a753251a94a41886565412cd141','207926297962d0fa69d6be9dccc974aeecdfbb3a8a4a7750f3fe9048414c8653','efdf7cd0347557dddf4e91a3b4fb77a5','8beac250c348e02b12d06e59df7e831703751d9a83aeee285b2497efea656e20',NULL);
CREATE TABLE block (
  session     INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  block       INTEGER NOT NULL CHECK (block >= 1),
  kind        TEXT NOT NULL CHECK (kind IN ('practice', 'assess', 'control', 'train')),
  picture_set TEXT NOT NULL,
  pictures    INTEGER NOT NULL CHECK (pictures >= 1),
  PRIMARY KEY (session, block)
) STRICT, WITHOUT ROWID;
INSERT INTO "block" VALUES(1,1,'practice','train',4);
INSERT INTO "block" VALUES(1,2,'assess','assess-a',40);
INSERT INTO "block" VALUES(1,3,'control','words',4);
INSERT INTO "block" VALUES(1,4,'control','arrows',4);
INSERT INTO "block" VALUES(1,5,'train','train',6);
INSERT INTO "block" VALUES(2,1,'practice','train',4);
INSERT INTO "block" VALUES(2,2,'assess','assess-b',40);
INSERT INTO "block" VALUES(2,3,'control','words',4);
INSERT INTO "block" VALUES(2,4,'control','arrows',4);
INSERT INTO "block" VALUES(2,5,'train','train',6);
INSERT INTO "block" VALUES(3,1,'practice','train',4);
INSERT INTO "block" VALUES(3,2,'assess','assess-a',40);
INSERT INTO "block" VALUES(3,3,'control','words',4);
INSERT INTO "block" VALUES(3,4,'control','arrows',4);
INSERT INTO "block" VALUES(3,5,'train','train',6);
INSERT INTO "block" VALUES(4,1,'practice','train',4);
INSERT INTO "block" VALUES(4,2,'assess','assess-b',40);
INSERT INTO "block" VALUES(4,3,'control','words',4);
INSERT INTO "block" VALUES(4,4,'control','arrows',4);
INSERT INTO "block" VALUES(4,5,'train','train',6);
INSERT INTO "block" VALUES(5,1,'practice','train',2);
INSERT INTO "block" VALUES(5,2,'assess','assess-a',8);
INSERT INTO "block" VALUES(5,3,'control','words',4);
INSERT INTO "block" VALUES(5,4,'control','arrows',4);
INSERT INTO "block" VALUES(5,5,'train','train',6);
INSERT INTO "block" VALUES(6,1,'practice','train',2);
INSERT INTO "block" VALUES(6,2,'assess','assess-b',8);
INSERT INTO "block" VALUES(6,3,'control','words',4);
INSERT INTO "block" VALUES(6,4,'control','arrows',4);
INSERT INTO "block" VALUES(6,5,'train','train',6);
INSERT INTO "block" VALUES(7,1,'practice','train',2);
INSERT INTO "block" VALUES(7,2,'assess','assess-a',8);
INSERT INTO "block" VALUES(7,3,'control','words',4);
INSERT INTO "block" VALUES(7,4,'control','arrows',4);
INSERT INTO "block" VALUES(7,5,'train','train',6);
INSERT INTO "block" VALUES(8,1,'assess','assess-a',10);
INSERT INTO "block" VALUES(9,1,'assess','assess-b',4);
INSERT INTO "block" VALUES(10,1,'practice','train',2);
INSERT INTO "block" VALUES(10,2,'assess','assess-a',8);
INSERT INTO "block" VALUES(10,3,'control','words',4);
INSERT INTO "block" VALUES(10,4,'control','arrows',4);
INSERT INTO "block" VALUES(10,5,'train','train',6);
INSERT INTO "block" VALUES(11,1,'practice','train',2);
INSERT INTO "block" VALUES(11,2,'assess','assess-b',8);
INSERT INTO "block" VALUES(11,3,'control','words',4);
INSERT INTO "block" VALUES(11,4,'control','arrows',4);
INSERT INTO "block" VALUES(11,5,'train','train',6);
INSERT INTO "block" VALUES(12,1,'practice','train',2);
INSERT INTO "block" VALUES(12,2,'assess','assess-a',8);
INSERT INTO "block" VALUES(13,1,'train','train',20);
CREATE TABLE clinic_key (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  secret_key BLOB NOT NULL CHECK (length(secret_key) = 64)
) STRICT;
INSERT INTO "clinic_key" VALUES(1,X'02D4191EC9360BF6B63633501FF431D0CE1A1C30F92675DE8AFFCBE1BCC20808',X'24AA49EA247F7D1123F6C6580BD2072E6C44480D7359E45E56F8D548A331D6A602D4191EC9360BF6B63633501FF431D0CE1A1C30F92675DE8AFFCBE1BCC20808');
CREATE TABLE date_shift (
  patient INTEGER PRIMARY KEY REFERENCES patient ON DELETE CASCADE,
  weeks   INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 520)
) STRICT;
CREATE TABLE decision (
  decision INTEGER PRIMARY KEY,
  patient  INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  kind     TEXT NOT NULL CHECK (kind IN ('next phase', 'stay', 'override')),
  grade    TEXT NOT NULL CHECK (grade IN ('READY', 'NEARLY', 'NOT YET', 'CANNOT TELL')),
  who      TEXT NOT NULL CHECK (who <> ''),
  at_utc   TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  reason   TEXT NOT NULL,
  CHECK (kind <> 'override' OR reason <> '')
) STRICT;
INSERT INTO "decision" VALUES(1,1,'stay','CANNOT TELL','anna','2026-01-12T18:05:00.000Z','one more week');
INSERT INTO "decision" VALUES(2,1,'next phase','READY','anna','2026-01-16T18:05:00.000Z','');
INSERT INTO "decision" VALUES(3,2,'override','NOT YET','bert','2026-01-31T08:05:00.000Z','moves without fear, pictures are the lesser part');
CREATE TABLE deleted_patient (
  mark TEXT PRIMARY KEY NOT NULL CHECK (length(mark) = 64)  -- SHA-256
) STRICT;
INSERT INTO "deleted_patient" VALUES('7cc2f83aa9123d93bcb537b40583739908742391003e8832b8fc16b9a402b7a9');
CREATE TABLE excluded_session (
  uuid    TEXT NOT NULL PRIMARY KEY CHECK (length(uuid) = 36),  -- of the session
  patient INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  who     TEXT NOT NULL CHECK (who <> ''),
  at_utc  TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  reason  TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000)
) STRICT;
INSERT INTO "excluded_session" VALUES('b4554eaf-e003-4812-a316-83c8b2301e95',2,'bert','2026-01-09T10:05:00.000Z','somebody else sat down');
CREATE TABLE export_secret (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;
INSERT INTO "export_secret" VALUES(1,X'0A7B09F2B303F8819236299B97EFF60764F189244395F18DF062D816D5D9483A');
CREATE TABLE note (
  note    INTEGER PRIMARY KEY,
  patient INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  who     TEXT NOT NULL CHECK (who <> ''),
  at_utc  TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  text    TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000)
) STRICT;
INSERT INTO "note" VALUES(1,1,'anna','2026-01-12T18:00:00.000Z','Sleeps better, walks daily.
Wants to go on.');
INSERT INTO "note" VALUES(2,2,'bert','2026-01-09T10:00:00.000Z','=1+1 is no formula; "quoted", ünïcode');
CREATE TABLE pain_rating (
  session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  moment  TEXT NOT NULL CHECK (moment IN ('before', 'after')),
  value   INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
  PRIMARY KEY (session, moment)
) STRICT, WITHOUT ROWID;
INSERT INTO "pain_rating" VALUES(1,'after',4);
INSERT INTO "pain_rating" VALUES(1,'before',3);
INSERT INTO "pain_rating" VALUES(2,'after',3);
INSERT INTO "pain_rating" VALUES(2,'before',4);
INSERT INTO "pain_rating" VALUES(3,'before',2);
INSERT INTO "pain_rating" VALUES(4,'after',3);
INSERT INTO "pain_rating" VALUES(4,'before',3);
INSERT INTO "pain_rating" VALUES(5,'after',4);
INSERT INTO "pain_rating" VALUES(5,'before',4);
INSERT INTO "pain_rating" VALUES(6,'before',2);
INSERT INTO "pain_rating" VALUES(7,'after',4);
INSERT INTO "pain_rating" VALUES(7,'before',3);
INSERT INTO "pain_rating" VALUES(8,'after',6);
INSERT INTO "pain_rating" VALUES(8,'before',3);
INSERT INTO "pain_rating" VALUES(9,'before',4);
CREATE TABLE patient (
  patient INTEGER PRIMARY KEY,
  uuid    TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  code    TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 3 AND 16 AND code NOT GLOB '*[^A-Z0-9]*')
) STRICT;
INSERT INTO "patient" VALUES(1,'b9f426d2-556c-4a9f-bf67-6a61c5286acd','P001');
INSERT INTO "patient" VALUES(2,'7edba98c-fa3f-4981-a711-59adfa22fb42','P002');
INSERT INTO "patient" VALUES(3,'1c649413-d9b5-44e5-86d0-e982387e276a','P004');
INSERT INTO "patient" VALUES(4,'b004926b-d390-402f-8394-0eddb4a9a34c','P005');
INSERT INTO "patient" VALUES(5,'74443c17-1026-4f43-a7ff-7a6cbb2c000d','P006');
INSERT INTO "patient" VALUES(6,'bdfea8c6-666f-447c-a158-918150f6eef5','P003');
CREATE TABLE patient_fact (
  patient INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  name    TEXT NOT NULL CHECK (name IN ('told what this is', 'handedness', 'age band', 'answering hand',
                                        'text scale', 'brightness', 'left key', 'right key')),
  value   TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 40),
  PRIMARY KEY (patient, name)
) STRICT, WITHOUT ROWID;
INSERT INTO "patient_fact" VALUES(1,'age band','45-64');
INSERT INTO "patient_fact" VALUES(1,'answering hand','both');
INSERT INTO "patient_fact" VALUES(1,'handedness','right');
INSERT INTO "patient_fact" VALUES(1,'told what this is','yes');
INSERT INTO "patient_fact" VALUES(2,'told what this is','yes');
INSERT INTO "patient_fact" VALUES(3,'brightness','dim');
INSERT INTO "patient_fact" VALUES(3,'left key','F');
INSERT INTO "patient_fact" VALUES(3,'right key','J');
INSERT INTO "patient_fact" VALUES(3,'text scale','1.5');
INSERT INTO "patient_fact" VALUES(6,'told what this is','yes');
CREATE TABLE prescription (
  prescription  INTEGER PRIMARY KEY,
  uuid          TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  patient       INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  role          TEXT NOT NULL CHECK (role IN ('issued', 'held')),
  serial        INTEGER NOT NULL CHECK (serial >= 1),
  issued_utc    TEXT NOT NULL CHECK (issued_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  clinic        BLOB NOT NULL CHECK (length(clinic) = 32),     -- public key of who signed it
  result_key    BLOB NOT NULL CHECK (length(result_key) = 32), -- closes the results that answer it
  message       TEXT NOT NULL,
  protocol_text TEXT NOT NULL, message_read INTEGER NOT NULL DEFAULT 0 CHECK (message_read IN (0, 1)),
  UNIQUE (patient, role, serial)
) STRICT;
INSERT INTO "prescription" VALUES(1,'e05934ad-1471-41df-89d2-fc6e948ae1ed',4,'issued',1,'2026-02-02T10:00:00.000Z',X'02D4191EC9360BF6B63633501FF431D0CE1A1C30F92675DE8AFFCBE1BCC20808',X'B67E2EE8E24A469CBD4E48588EFA401A8CE96FB6C9A268B0B71C91A4B5721282','Take your time.','name = "short"
[timing]
foreperiod = ["100 ms", "150 ms"]
iti = ["100 ms", "150 ms"]
feedback = "200 ms"
[screens]
language = "en"
[[blocks]]
kind = "practice"
pictures = 2
[[blocks]]
kind = "assess"
pictures = 8
time_limit = "5 s"
[[blocks]]
kind = "control"
sets = ["words"]
pictures = 4
[[blocks]]
kind = "control"
sets = ["arrows"]
pictures = 4
[[blocks]]
kind = "train"
pictures = 6
',0);
INSERT INTO "prescription" VALUES(2,'263ee314-5f83-4bbc-ae1b-83b0a8b7608f',5,'issued',1,'2026-02-02T10:30:00.000Z',X'02D4191EC9360BF6B63633501FF431D0CE1A1C30F92675DE8AFFCBE1BCC20808',X'29981D7B10B68A4B5626609135F91DC63A02C568347514E043E3E9464F2555F0','','name = "short"
[timing]
foreperiod = ["100 ms", "150 ms"]
iti = ["100 ms", "150 ms"]
feedback = "200 ms"
[screens]
language = "en"
[[blocks]]
kind = "practice"
pictures = 2
[[blocks]]
kind = "assess"
pictures = 8
time_limit = "5 s"
[[blocks]]
kind = "control"
sets = ["words"]
pictures = 4
[[blocks]]
kind = "control"
sets = ["arrows"]
pictures = 4
[[blocks]]
kind = "train"
pictures = 6
',0);
INSERT INTO "prescription" VALUES(3,'f0986c98-4b47-4601-b9b7-be75a4ec5c63',4,'issued',2,'2026-02-09T10:00:00.000Z',X'02D4191EC9360BF6B63633501FF431D0CE1A1C30F92675DE8AFFCBE1BCC20808',X'763A4F03A0A5D31ABDE27947C71751BDB0FBC439C6C79F45146F9F8D6C9662C1','Now a little more, once a day.','name = "short"
[timing]
foreperiod = ["100 ms", "150 ms"]
iti = ["100 ms", "150 ms"]
feedback = "200 ms"
[screens]
language = "en"
[[blocks]]
kind = "practice"
pictures = 2
[[blocks]]
kind = "assess"
pictures = 8
time_limit = "5 s"
[[blocks]]
kind = "control"
sets = ["words"]
pictures = 4
[[blocks]]
kind = "control"
sets = ["arrows"]
pictures = 4
[[blocks]]
kind = "train"
pictures = 6
',0);
INSERT INTO "prescription" VALUES(4,'7c0467a4-5aaf-4973-9cae-f69cef5133cc',6,'held',1,'2026-02-02T11:00:00.000Z',X'FE12C3503612E38CEB75DEC7093CFAC9DEC45AAF7C31BFF951C309FBB05A4B75',X'FDF86EFC73A369C438ED315F3BF388309E9EC1A64F2BCE9CA56EBBD5C5FA51F0','From another clinic.','name = "short"
[timing]
foreperiod = ["100 ms", "150 ms"]
iti = ["100 ms", "150 ms"]
feedback = "200 ms"
[screens]
language = "en"
[[blocks]]
kind = "practice"
pictures = 2
[[blocks]]
kind = "assess"
pictures = 8
time_limit = "5 s"
[[blocks]]
kind = "control"
sets = ["words"]
pictures = 4
[[blocks]]
kind = "control"
sets = ["arrows"]
pictures = 4
[[blocks]]
kind = "train"
pictures = 6
',1);
CREATE TABLE protocol_version (
  row           INTEGER PRIMARY KEY,
  patient       INTEGER REFERENCES patient ON DELETE CASCADE,  -- NULL: the clinic's
  version       INTEGER NOT NULL CHECK (version >= 1),
  protocol_text TEXT,  -- NULL: from here on none of its own
  who           TEXT NOT NULL CHECK (who <> ''),
  at_utc        TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  why           TEXT NOT NULL CHECK (why <> '')
) STRICT;
INSERT INTO "protocol_version" VALUES(1,NULL,1,'[readiness]
accuracy_goal = 0.78
','anna','2026-01-04T16:10:00.000Z','what our ward asks for');
INSERT INTO "protocol_version" VALUES(2,2,1,'[readiness]
accuracy_goal = 0.7
side_accuracy_goal = 0.6
','anna','2026-01-10T10:00:00.000Z','a careful start');
INSERT INTO "protocol_version" VALUES(3,2,2,NULL,'anna','2026-02-10T10:00:00.000Z','as everybody');
INSERT INTO "protocol_version" VALUES(4,2,3,'[readiness]
accuracy_goal = 0.72
[dose]
days_a_week = 3
','bert','2026-02-11T10:00:00.000Z','back to a slower pace');
CREATE TABLE rig_check (
  rig_check        INTEGER PRIMARY KEY,
  uuid             TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  station          INTEGER NOT NULL REFERENCES station,
  checked_utc      TEXT NOT NULL CHECK (checked_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  software_version TEXT NOT NULL,
  summary          TEXT NOT NULL,                          -- "research no, clinic yes, practice yes"
  report           TEXT NOT NULL                           -- JSON, schema dorsal.rig_check
) STRICT;
INSERT INTO "rig_check" VALUES(1,'293f1ff8-90f6-41af-b4c4-e3549a0e8b66',1,'2026-01-04T16:00:00.000Z','0.1.0','research no, clinic yes, practice yes','{"schema":"dorsal.rig_check","schema_version":1}');
CREATE TABLE rig_fact (
  session  INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  name     TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "rig_fact" VALUES(1,1,'display server','none: simulated');
INSERT INTO "rig_fact" VALUES(1,2,'simulated patient','healthy');
INSERT INTO "rig_fact" VALUES(2,1,'display server','none: simulated');
INSERT INTO "rig_fact" VALUES(2,2,'simulated patient','healthy');
INSERT INTO "rig_fact" VALUES(3,1,'display server','none: simulated');
INSERT INTO "rig_fact" VALUES(3,2,'simulated patient','healthy');
INSERT INTO "rig_fact" VALUES(4,1,'display server','none: simulated');
INSERT INTO "rig_fact" VALUES(4,2,'simulated patient','healthy');
INSERT INTO "rig_fact" VALUES(5,1,'display server','none: simulated');
INSERT INTO "rig_fact" VALUES(5,2,'simulated patient','low_back_pain');
INSERT INTO "rig_fact" VALUES(6,1,'display server','none: simulated');
INSERT INTO "rig_fact" VALUES(6,2,'simulated patient','low_back_pain');
INSERT INTO "rig_fact" VALUES(7,1,'display server','none: simulated');
INSERT INTO "rig_fact" VALUES(7,2,'simulated patient','low_back_pain');
INSERT INTO "rig_fact" VALUES(8,1,'display server','x11');
INSERT INTO "rig_fact" VALUES(8,2,'memory locked','refused: no permission');
INSERT INTO "rig_fact" VALUES(9,1,'display server','x11');
INSERT INTO "rig_fact" VALUES(9,2,'memory locked','refused: no permission');
INSERT INTO "rig_fact" VALUES(10,1,'display server','x11');
INSERT INTO "rig_fact" VALUES(10,2,'sdl','2.26.5');
INSERT INTO "rig_fact" VALUES(10,3,'renderer','opengl');
INSERT INTO "rig_fact" VALUES(10,4,'window','1280x720 px');
INSERT INTO "rig_fact" VALUES(10,5,'window in points','1280x720');
INSERT INTO "rig_fact" VALUES(10,6,'pixels to a point','1');
INSERT INTO "rig_fact" VALUES(10,7,'full screen','not asked for');
INSERT INTO "rig_fact" VALUES(10,8,'window place','0,0');
INSERT INTO "rig_fact" VALUES(10,9,'screens','1280x720 at 0,0');
INSERT INTO "rig_fact" VALUES(10,10,'nominal frame interval','none stated');
INSERT INTO "rig_fact" VALUES(10,11,'onset provider','unsynced');
INSERT INTO "rig_fact" VALUES(10,12,'frames','the screen states no refresh rate: no vertical blank to wait for');
INSERT INTO "rig_fact" VALUES(10,13,'way through x11','0.049 ms');
INSERT INTO "rig_fact" VALUES(10,14,'glx-oml','not used: frames were not seen to wait for a vertical blank');
INSERT INTO "rig_fact" VALUES(10,15,'kms-vblank','not used: the display is not the console (KMSDRM)');
INSERT INTO "rig_fact" VALUES(10,16,'wayland-presentation','not used: the display server is not Wayland');
INSERT INTO "rig_fact" VALUES(10,17,'gl-finish','not used: frames were not seen to wait for a vertical blank');
INSERT INTO "rig_fact" VALUES(10,18,'cpu latency','0 us while an answer is awaited');
INSERT INTO "rig_fact" VALUES(10,19,'response provider','xinput2');
INSERT INTO "rig_fact" VALUES(10,20,'evdev','not used: no device in /dev/input');
INSERT INTO "rig_fact" VALUES(10,21,'listener thread','SCHED_FIFO 1');
INSERT INTO "rig_fact" VALUES(10,22,'waits for a processor','own and the X server''s');
INSERT INTO "rig_fact" VALUES(10,23,'provider agreement','sdl-wait after xinput2: 7 presses, median of the last 64 -0.016 ms, largest 0.069 ms');
INSERT INTO "rig_fact" VALUES(10,24,'boot','fd928f17-0db6-4a21-9646-40e22e54d6c0');
INSERT INTO "rig_fact" VALUES(10,25,'timer slack','1 ns');
INSERT INTO "rig_fact" VALUES(10,26,'memory','locked as it is touched');
INSERT INTO "rig_fact" VALUES(10,27,'rig check','293f1ff8-90f6-41af-b4c4-e3549a0e8b66 of 2026-01-04T16:00:00.000Z: research no, clinic yes, practice yes');
INSERT INTO "rig_fact" VALUES(10,28,'provider agreement','sdl-wait after xinput2: 49 presses, median of the last 64 0.015 ms, largest 162.604 ms');
INSERT INTO "rig_fact" VALUES(11,1,'display server','x11');
INSERT INTO "rig_fact" VALUES(11,2,'sdl','2.26.5');
INSERT INTO "rig_fact" VALUES(11,3,'renderer','opengl');
INSERT INTO "rig_fact" VALUES(11,4,'window','1280x720 px');
INSERT INTO "rig_fact" VALUES(11,5,'window in points','1280x720');
INSERT INTO "rig_fact" VALUES(11,6,'pixels to a point','1');
INSERT INTO "rig_fact" VALUES(11,7,'full screen','not asked for');
INSERT INTO "rig_fact" VALUES(11,8,'window place','0,0');
INSERT INTO "rig_fact" VALUES(11,9,'screens','1280x720 at 0,0');
INSERT INTO "rig_fact" VALUES(11,10,'nominal frame interval','none stated');
INSERT INTO "rig_fact" VALUES(11,11,'onset provider','unsynced');
INSERT INTO "rig_fact" VALUES(11,12,'frames','the screen states no refresh rate: no vertical blank to wait for');
INSERT INTO "rig_fact" VALUES(11,13,'way through x11','0.037 ms');
INSERT INTO "rig_fact" VALUES(11,14,'glx-oml','not used: frames were not seen to wait for a vertical blank');
INSERT INTO "rig_fact" VALUES(11,15,'kms-vblank','not used: the display is not the console (KMSDRM)');
INSERT INTO "rig_fact" VALUES(11,16,'wayland-presentation','not used: the display server is not Wayland');
INSERT INTO "rig_fact" VALUES(11,17,'gl-finish','not used: frames were not seen to wait for a vertical blank');
INSERT INTO "rig_fact" VALUES(11,18,'cpu latency','0 us while an answer is awaited');
INSERT INTO "rig_fact" VALUES(11,19,'response provider','xinput2');
INSERT INTO "rig_fact" VALUES(11,20,'evdev','not used: no device in /dev/input');
INSERT INTO "rig_fact" VALUES(11,21,'listener thread','SCHED_FIFO 1');
INSERT INTO "rig_fact" VALUES(11,22,'waits for a processor','own and the X server''s');
INSERT INTO "rig_fact" VALUES(11,23,'provider agreement','sdl-wait after xinput2: 2 presses, median of the last 64 -0.019 ms, largest -0.021 ms');
INSERT INTO "rig_fact" VALUES(11,24,'boot','fd928f17-0db6-4a21-9646-40e22e54d6c0');
INSERT INTO "rig_fact" VALUES(11,25,'timer slack','1 ns');
INSERT INTO "rig_fact" VALUES(11,26,'memory','locked as it is touched');
INSERT INTO "rig_fact" VALUES(11,27,'rig check','293f1ff8-90f6-41af-b4c4-e3549a0e8b66 of 2026-01-04T16:00:00.000Z: research no, clinic yes, practice yes');
INSERT INTO "rig_fact" VALUES(11,28,'provider agreement','sdl-wait after xinput2: 37 presses, median of the last 64 0.011 ms, largest 5.070 ms');
INSERT INTO "rig_fact" VALUES(12,1,'display server','x11');
INSERT INTO "rig_fact" VALUES(12,2,'sdl','2.26.5');
INSERT INTO "rig_fact" VALUES(12,3,'renderer','opengl');
INSERT INTO "rig_fact" VALUES(12,4,'window','1280x720 px');
INSERT INTO "rig_fact" VALUES(12,5,'window in points','1280x720');
INSERT INTO "rig_fact" VALUES(12,6,'pixels to a point','1');
INSERT INTO "rig_fact" VALUES(12,7,'full screen','not asked for');
INSERT INTO "rig_fact" VALUES(12,8,'window place','0,0');
INSERT INTO "rig_fact" VALUES(12,9,'screens','1280x720 at 0,0');
INSERT INTO "rig_fact" VALUES(12,10,'nominal frame interval','none stated');
INSERT INTO "rig_fact" VALUES(12,11,'onset provider','unsynced');
INSERT INTO "rig_fact" VALUES(12,12,'frames','the screen states no refresh rate: no vertical blank to wait for');
INSERT INTO "rig_fact" VALUES(12,13,'way through x11','0.046 ms');
INSERT INTO "rig_fact" VALUES(12,14,'glx-oml','not used: frames were not seen to wait for a vertical blank');
INSERT INTO "rig_fact" VALUES(12,15,'kms-vblank','not used: the display is not the console (KMSDRM)');
INSERT INTO "rig_fact" VALUES(12,16,'wayland-presentation','not used: the display server is not Wayland');
INSERT INTO "rig_fact" VALUES(12,17,'gl-finish','not used: frames were not seen to wait for a vertical blank');
INSERT INTO "rig_fact" VALUES(12,18,'cpu latency','0 us while an answer is awaited');
INSERT INTO "rig_fact" VALUES(12,19,'response provider','xinput2');
INSERT INTO "rig_fact" VALUES(12,20,'evdev','not used: no device in /dev/input');
INSERT INTO "rig_fact" VALUES(12,21,'listener thread','SCHED_FIFO 1');
INSERT INTO "rig_fact" VALUES(12,22,'waits for a processor','own and the X server''s');
INSERT INTO "rig_fact" VALUES(12,23,'provider agreement','sdl-wait after xinput2: 2 presses, median of the last 64 0.044 ms, largest 0.062 ms');
INSERT INTO "rig_fact" VALUES(12,24,'boot','fd928f17-0db6-4a21-9646-40e22e54d6c0');
INSERT INTO "rig_fact" VALUES(12,25,'timer slack','1 ns');
INSERT INTO "rig_fact" VALUES(12,26,'memory','locked as it is touched');
INSERT INTO "rig_fact" VALUES(12,27,'rig check','293f1ff8-90f6-41af-b4c4-e3549a0e8b66 of 2026-01-04T16:00:00.000Z: research no, clinic yes, practice yes');
INSERT INTO "rig_fact" VALUES(13,1,'display server','x11');
INSERT INTO "rig_fact" VALUES(13,2,'memory locked','refused: no permission');
CREATE TABLE session (
  session            INTEGER PRIMARY KEY,
  uuid               TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  patient            INTEGER NOT NULL REFERENCES patient ON DELETE CASCADE,
  station            INTEGER NOT NULL REFERENCES station,
  start_utc          TEXT NOT NULL CHECK (start_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -1080 AND 1080),
  ended_utc          TEXT CHECK (ended_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  state              TEXT NOT NULL CHECK (state IN ('running', 'complete', 'stopped')),
  seed               TEXT NOT NULL CHECK (length(seed) BETWEEN 1 AND 20 AND seed NOT GLOB '*[^0-9]*'), -- 64 bits
  protocol_text      TEXT NOT NULL,
  protocol_sha256    TEXT NOT NULL CHECK (length(protocol_sha256) = 64),
  picture_set_hash   TEXT NOT NULL,
  software_version   TEXT NOT NULL,
  is_simulated       INTEGER NOT NULL CHECK (is_simulated IN (0, 1)),
  CHECK ((state = 'running') = (ended_utc IS NULL))
) STRICT;
INSERT INTO "session" VALUES(1,'fafb85d7-17f6-4a72-a62e-940e5b1bdd2d',1,1,'2026-01-05T09:00:00.000Z',60,'2026-01-05T09:00:00.000Z','complete','1050297631958946965','# what this protocol is called
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
','a9b0c3cc573e20b0a8accf54aad12f7492796791b36bf7cca9be58b0f8fcac72','9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66','0.1.0',0);
INSERT INTO "session" VALUES(2,'7de65d19-53f6-4d2c-80da-cde7fb3a5fe5',1,1,'2026-01-08T09:00:00.000Z',60,'2026-01-08T09:00:00.000Z','complete','3560827616206994522','# what this protocol is called
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
','a9b0c3cc573e20b0a8accf54aad12f7492796791b36bf7cca9be58b0f8fcac72','9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66','0.1.0',0);
INSERT INTO "session" VALUES(3,'412f1816-317a-4673-bbcb-dcb943347f92',1,1,'2026-01-12T17:30:00.000Z',60,'2026-01-12T17:30:00.000Z','complete','4005572600605202336','# what this protocol is called
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
','a9b0c3cc573e20b0a8accf54aad12f7492796791b36bf7cca9be58b0f8fcac72','9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66','0.1.0',0);
INSERT INTO "session" VALUES(4,'9769e12a-855b-4deb-8845-74a5d1aa25ab',1,1,'2026-01-15T09:00:00.000Z',60,'2026-01-15T09:00:00.000Z','complete','3420408799690860073','# what this protocol is called
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
','a9b0c3cc573e20b0a8accf54aad12f7492796791b36bf7cca9be58b0f8fcac72','9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66','0.1.0',0);
INSERT INTO "session" VALUES(5,'d0f012b7-2931-49ed-ad0a-370f3b682731',2,1,'2026-01-06T08:00:00.000Z',60,'2026-01-06T08:00:00.000Z','complete','6289288633873250004','# what this protocol is called
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
','2cd82b42643eb778ddab0f95b2ee5c26b98a2023bd26d9716858abc74e173756','9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66','0.1.0',1);
INSERT INTO "session" VALUES(6,'b4554eaf-e003-4812-a316-83c8b2301e95',2,1,'2026-01-09T08:00:00.000Z',60,'2026-01-09T08:00:00.000Z','complete','3513441900319274134','# what this protocol is called
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
','2cd82b42643eb778ddab0f95b2ee5c26b98a2023bd26d9716858abc74e173756','9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66','0.1.0',1);
INSERT INTO "session" VALUES(7,'7420cda5-f643-461e-aa0b-b46b7d122a0b',2,1,'2026-03-30T07:00:00.000Z',120,'2026-03-30T07:00:00.000Z','complete','3891696078673593860','# what this protocol is called
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
','2cd82b42643eb778ddab0f95b2ee5c26b98a2023bd26d9716858abc74e173756','9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66','0.1.0',1);
INSERT INTO "session" VALUES(8,'4a5c35e0-bf2b-4aea-ab8f-12cbfd239e24',3,1,'2026-01-20T23:30:00.000Z',60,'2026-01-20T23:50:00.000Z','stopped','18446744073709551614','name = "défaut"
','4a28259a073a87728a658ca7ab56bbd3a4007caba9cf6cff387953dd6a56ddca','0123','0.1.0',0);
INSERT INTO "session" VALUES(9,'b1d75d41-9d66-4579-bdc8-2c02f78b9039',4,2,'2026-02-03T17:00:00.000Z',60,'2026-02-03T17:10:00.000Z','complete','18446744073709551614','name = "défaut"
','4a28259a073a87728a658ca7ab56bbd3a4007caba9cf6cff387953dd6a56ddca','0123','0.1.0',0);
INSERT INTO "session" VALUES(10,'1c9fb755-4159-4f14-a74d-d82ee90fa6f5',6,1,'2026-03-02T17:00:06.423Z',0,'2026-03-02T17:01:03.201Z','complete','31','# what this protocol is called
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
','1851ea2cc4eaa9d318147d1ecdc22fd300e691a70d22ce96bedab4c341a49515','9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66','0.1.0',1);
INSERT INTO "session" VALUES(11,'51dd74e2-46f9-4eb4-a39d-4d7c2c9f3004',6,1,'2026-03-04T17:00:02.031Z',0,'2026-03-04T17:00:50.849Z','complete','32','# what this protocol is called
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
','1851ea2cc4eaa9d318147d1ecdc22fd300e691a70d22ce96bedab4c341a49515','9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66','0.1.0',1);
INSERT INTO "session" VALUES(12,'8368d638-b7ba-4f51-8fed-d79745643160',6,1,'2026-03-06T17:00:02.646Z',0,NULL,'running','33','# what this protocol is called
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
','1851ea2cc4eaa9d318147d1ecdc22fd300e691a70d22ce96bedab4c341a49515','9ce9852e033cd83aa5ac143b56a8fbe148bbe82941d1d6f3f31acf8e6d945a66','0.1.0',1);
INSERT INTO "session" VALUES(13,'e98ca494-2494-4cb2-94d4-fd0774997798',3,1,'2026-02-21T17:00:00.000Z',60,NULL,'running','18446744073709551614','name = "défaut"
','4a28259a073a87728a658ca7ab56bbd3a4007caba9cf6cff387953dd6a56ddca','0123','0.1.0',0);
CREATE TABLE station (
  station  INTEGER PRIMARY KEY,
  uuid     TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  is_local INTEGER NOT NULL CHECK (is_local IN (0, 1))  -- 1: the machine this file belongs to
) STRICT;
INSERT INTO "station" VALUES(1,'23018e0d-7d2e-4a23-a079-1030a4866bc1',1);
INSERT INTO "station" VALUES(2,'3932794e-29e4-48ff-a0eb-8633e76c63bb',0);
CREATE TABLE stray_input (
  trial       INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
  position    INTEGER NOT NULL CHECK (position >= 1),
  why         TEXT NOT NULL CHECK (why IN ('before_trial', 'key_repeat', 'second_press', 'after_deadline',
                                           'other_key', 'release', 'second_witness')),
  kind        TEXT NOT NULL CHECK (kind IN ('key', 'mouse', 'touch', 'focus_lost', 'focus_gained',
                                            'window_changed', 'close_requested')),
  key         INTEGER,  -- as in engine/core/key.h
  x_px        REAL,
  y_px        REAL,
  width_px    INTEGER,
  height_px   INTEGER,
  motion      TEXT CHECK (motion IN ('press', 'release', 'repeat', 'echo')),
  at_ns       INTEGER,
  earliest_ns INTEGER,
  latest_ns   INTEGER,
  provider    TEXT CHECK (provider IN ('sdl-wait', 'xinput2', 'evdev', 'wayland', 'simulated')),
  PRIMARY KEY (trial, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "stray_input" VALUES(54,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',143614049757,143614049757,143614049757,'simulated');
INSERT INTO "stray_input" VALUES(55,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',145085628601,145085628601,145085628601,'simulated');
INSERT INTO "stray_input" VALUES(56,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',147010946492,147010946492,147010946492,'simulated');
INSERT INTO "stray_input" VALUES(57,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',149595401540,149595401540,149595401540,'simulated');
INSERT INTO "stray_input" VALUES(58,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',152223618684,152223618684,152223618684,'simulated');
INSERT INTO "stray_input" VALUES(112,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',126482966447,126482966447,126482966447,'simulated');
INSERT INTO "stray_input" VALUES(113,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',127921949311,127921949311,127921949311,'simulated');
INSERT INTO "stray_input" VALUES(114,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',129326422133,129326422133,129326422133,'simulated');
INSERT INTO "stray_input" VALUES(115,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',130622065066,130622065066,130622065066,'simulated');
INSERT INTO "stray_input" VALUES(116,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',132076890415,132076890415,132076890415,'simulated');
INSERT INTO "stray_input" VALUES(170,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',122498595621,122498595621,122498595621,'simulated');
INSERT INTO "stray_input" VALUES(171,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',124086521455,124086521455,124086521455,'simulated');
INSERT INTO "stray_input" VALUES(172,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',125819776057,125819776057,125819776057,'simulated');
INSERT INTO "stray_input" VALUES(173,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',127204832422,127204832422,127204832422,'simulated');
INSERT INTO "stray_input" VALUES(174,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',129007927314,129007927314,129007927314,'simulated');
INSERT INTO "stray_input" VALUES(228,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',134102214786,134102214786,134102214786,'simulated');
INSERT INTO "stray_input" VALUES(229,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',136657632063,136657632063,136657632063,'simulated');
INSERT INTO "stray_input" VALUES(230,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',138466910528,138466910528,138466910528,'simulated');
INSERT INTO "stray_input" VALUES(231,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',140962630910,140962630910,140962630910,'simulated');
INSERT INTO "stray_input" VALUES(232,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',142332617420,142332617420,142332617420,'simulated');
INSERT INTO "stray_input" VALUES(252,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',77224394993,77224394993,77224394993,'simulated');
INSERT INTO "stray_input" VALUES(253,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',79451591230,79451591230,79451591230,'simulated');
INSERT INTO "stray_input" VALUES(254,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',81294837419,81294837419,81294837419,'simulated');
INSERT INTO "stray_input" VALUES(255,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',83019359794,83019359794,83019359794,'simulated');
INSERT INTO "stray_input" VALUES(256,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',86999972893,86999972893,86999972893,'simulated');
INSERT INTO "stray_input" VALUES(276,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',58486079116,58486079116,58486079116,'simulated');
INSERT INTO "stray_input" VALUES(277,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',59921304940,59921304940,59921304940,'simulated');
INSERT INTO "stray_input" VALUES(278,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',61647138899,61647138899,61647138899,'simulated');
INSERT INTO "stray_input" VALUES(279,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',63621043549,63621043549,63621043549,'simulated');
INSERT INTO "stray_input" VALUES(280,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',65175888054,65175888054,65175888054,'simulated');
INSERT INTO "stray_input" VALUES(300,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',62618358522,62618358522,62618358522,'simulated');
INSERT INTO "stray_input" VALUES(301,1,'release','key',1114112,NULL,NULL,NULL,NULL,'release',64181606226,64181606226,64181606226,'simulated');
INSERT INTO "stray_input" VALUES(302,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',65763385425,65763385425,65763385425,'simulated');
INSERT INTO "stray_input" VALUES(303,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',68068639663,68068639663,68068639663,'simulated');
INSERT INTO "stray_input" VALUES(304,1,'release','key',1114113,NULL,NULL,NULL,NULL,'release',70215194576,70215194576,70215194576,'simulated');
INSERT INTO "stray_input" VALUES(307,1,'before_trial','key',1114379,NULL,NULL,NULL,NULL,'press',999999999999999999,999999999999699998,1000000000000000006,'evdev');
INSERT INTO "stray_input" VALUES(307,2,'key_repeat','key',106,NULL,NULL,NULL,NULL,'repeat',1000000000000000000,999999999999699999,1000000000000000007,'sdl-wait');
INSERT INTO "stray_input" VALUES(307,3,'release','mouse',NULL,10.5,-3.25,NULL,NULL,'release',1000000000000000001,999999999999700000,1000000000000000008,'xinput2');
INSERT INTO "stray_input" VALUES(307,4,'second_press','touch',NULL,1.00000001490116119384e-01,1000000.0,NULL,NULL,'press',1000000000000000002,999999999999700001,1000000000000000009,'simulated');
INSERT INTO "stray_input" VALUES(307,5,'second_witness','key',106,NULL,NULL,NULL,NULL,'echo',1000000000000000005,999999999999700004,1000000000000000012,'wayland');
INSERT INTO "stray_input" VALUES(307,6,'other_key','focus_lost',NULL,NULL,NULL,NULL,NULL,NULL,1000000000000000003,999999999999700002,1000000000000000010,NULL);
INSERT INTO "stray_input" VALUES(307,7,'other_key','focus_gained',NULL,NULL,NULL,NULL,NULL,NULL,1000000000000000004,999999999999700003,1000000000000000011,NULL);
INSERT INTO "stray_input" VALUES(307,8,'after_deadline','window_changed',NULL,NULL,NULL,1920,1080,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "stray_input" VALUES(307,9,'after_deadline','close_requested',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "stray_input" VALUES(324,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2086379968618,2086379668618,2086393421880,'xinput2');
INSERT INTO "stray_input" VALUES(324,2,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2088340200591,2088338279289,2088340300591,'sdl-wait');
INSERT INTO "stray_input" VALUES(324,3,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2088340275943,2088339975943,2088340593277,'xinput2');
INSERT INTO "stray_input" VALUES(325,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2089061069075,2089060769075,2089061117968,'xinput2');
INSERT INTO "stray_input" VALUES(325,2,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2090103861753,2090101961403,2090103961753,'sdl-wait');
INSERT INTO "stray_input" VALUES(325,3,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2090103842065,2090103542065,2090103969745,'xinput2');
INSERT INTO "stray_input" VALUES(326,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2091517531247,2091517231247,2091517635423,'xinput2');
INSERT INTO "stray_input" VALUES(326,2,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2093641827171,2093639906069,2093641927171,'sdl-wait');
INSERT INTO "stray_input" VALUES(326,3,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2093641893149,2093641593149,2093642204364,'xinput2');
INSERT INTO "stray_input" VALUES(327,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2095330059504,2095328159163,2095330159504,'sdl-wait');
INSERT INTO "stray_input" VALUES(327,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2095330050712,2095329750712,2095330170811,'xinput2');
INSERT INTO "stray_input" VALUES(328,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2097064644507,2097062722455,2097064744507,'sdl-wait');
INSERT INTO "stray_input" VALUES(328,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2097064706621,2097064406621,2097065000000,'xinput2');
INSERT INTO "stray_input" VALUES(329,1,'second_witness','key',1114117,NULL,NULL,NULL,NULL,'echo',2097422401234,2097420494253,2097422501234,'sdl-wait');
INSERT INTO "stray_input" VALUES(330,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2098127419726,2098127119726,2098127537532,'xinput2');
INSERT INTO "stray_input" VALUES(330,2,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2100917926369,2100915966480,2100918026369,'sdl-wait');
INSERT INTO "stray_input" VALUES(330,3,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2100917897116,2100917639559,2100918006450,'xinput2');
INSERT INTO "stray_input" VALUES(331,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2103105270838,2103103316517,2103105370838,'sdl-wait');
INSERT INTO "stray_input" VALUES(331,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2103105249677,2103104949677,2103105352511,'xinput2');
INSERT INTO "stray_input" VALUES(332,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2104507066634,2104503986533,2104508146736,'sdl-wait');
INSERT INTO "stray_input" VALUES(332,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2104505922938,2104505622938,2104508109720,'xinput2');
INSERT INTO "stray_input" VALUES(333,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2106700607569,2106694788360,2106704426779,'sdl-wait');
INSERT INTO "stray_input" VALUES(333,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2106696699507,2106696415575,2106697032825,'xinput2');
INSERT INTO "stray_input" VALUES(334,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2108363558015,2108361627679,2108363658015,'sdl-wait');
INSERT INTO "stray_input" VALUES(334,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2108363563011,2108363203695,2108363615611,'xinput2');
INSERT INTO "stray_input" VALUES(335,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2109776576177,2109776219752,2109776643878,'xinput2');
INSERT INTO "stray_input" VALUES(335,2,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2110861325250,2110858265314,2110862385187,'sdl-wait');
INSERT INTO "stray_input" VALUES(335,3,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2110860182731,2110859882731,2110860513825,'xinput2');
INSERT INTO "stray_input" VALUES(336,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2111978177650,2111976222568,2111978277650,'sdl-wait');
INSERT INTO "stray_input" VALUES(336,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2111978136279,2111977836279,2111978258922,'xinput2');
INSERT INTO "stray_input" VALUES(337,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2113100749941,2113098792435,2113100849941,'sdl-wait');
INSERT INTO "stray_input" VALUES(337,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2113100677063,2113100377063,2113100831163,'xinput2');
INSERT INTO "stray_input" VALUES(338,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2118109670788,2118107716136,2118109770788,'sdl-wait');
INSERT INTO "stray_input" VALUES(338,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2118109631810,2118109331810,2118109752320,'xinput2');
INSERT INTO "stray_input" VALUES(339,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2119528631498,2119528331498,2119528699670,'xinput2');
INSERT INTO "stray_input" VALUES(339,2,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2120728117264,2120726194820,2120728217264,'sdl-wait');
INSERT INTO "stray_input" VALUES(339,3,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2120728182732,2120727882732,2120728493275,'xinput2');
INSERT INTO "stray_input" VALUES(340,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2122124909041,2122122987960,2122125009041,'sdl-wait');
INSERT INTO "stray_input" VALUES(340,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2122124978246,2122124678246,2122125292995,'xinput2');
INSERT INTO "stray_input" VALUES(341,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2123594403881,2123592481989,2123594503881,'sdl-wait');
INSERT INTO "stray_input" VALUES(341,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2123594475609,2123594175609,2123594780213,'xinput2');
INSERT INTO "stray_input" VALUES(342,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2124685855992,2124683934351,2124685955992,'sdl-wait');
INSERT INTO "stray_input" VALUES(342,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2124685921340,2124685621340,2124686248258,'xinput2');
INSERT INTO "stray_input" VALUES(343,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2126117107206,2126116807206,2126128137523,'xinput2');
INSERT INTO "stray_input" VALUES(343,2,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2127604119513,2127602176158,2127604219513,'sdl-wait');
INSERT INTO "stray_input" VALUES(343,3,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2127604096709,2127603796709,2127604200975,'xinput2');
INSERT INTO "stray_input" VALUES(344,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2129633513679,2129631597955,2129633613679,'sdl-wait');
INSERT INTO "stray_input" VALUES(344,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2129633575042,2129633275042,2129634078242,'xinput2');
INSERT INTO "stray_input" VALUES(345,1,'before_trial','key',1114112,NULL,NULL,NULL,NULL,'press',2129845330306,2129843214304,2129845446458,'xinput2');
INSERT INTO "stray_input" VALUES(345,2,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2129845420229,2129843504215,2129845520229,'sdl-wait');
INSERT INTO "stray_input" VALUES(345,3,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2129851638818,2129850995750,2129851694712,'xinput2');
INSERT INTO "stray_input" VALUES(345,4,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2133170552123,2133168629900,2133170652123,'sdl-wait');
INSERT INTO "stray_input" VALUES(345,5,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2133170602248,2133170302248,2133170852602,'xinput2');
INSERT INTO "stray_input" VALUES(346,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2134724241382,2134722183326,2134724341382,'sdl-wait');
INSERT INTO "stray_input" VALUES(346,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2134724111037,2134723532462,2134724166562,'xinput2');
INSERT INTO "stray_input" VALUES(347,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2136071443205,2136066750552,2136074135858,'sdl-wait');
INSERT INTO "stray_input" VALUES(347,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2136068670803,2136068370803,2136068776110,'xinput2');
INSERT INTO "stray_input" VALUES(348,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2137757298761,2137750580776,2137762016747,'sdl-wait');
INSERT INTO "stray_input" VALUES(348,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2137752481368,2137752181368,2137752887463,'xinput2');
INSERT INTO "stray_input" VALUES(349,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2142224980053,2142224700000,2142225017188,'xinput2');
INSERT INTO "stray_input" VALUES(349,2,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2144025583852,2144023663082,2144025683852,'sdl-wait');
INSERT INTO "stray_input" VALUES(349,3,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2144025663323,2144025363323,2144025949880,'xinput2');
INSERT INTO "stray_input" VALUES(350,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2144743622044,2144743322044,2144743938646,'xinput2');
INSERT INTO "stray_input" VALUES(350,2,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2146212074968,2146210153976,2146212174968,'sdl-wait');
INSERT INTO "stray_input" VALUES(350,3,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2146212153988,2146211853988,2146212438201,'xinput2');
INSERT INTO "stray_input" VALUES(351,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2147632268439,2147631968439,2147632329309,'xinput2');
INSERT INTO "stray_input" VALUES(351,2,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2149112110538,2149110157558,2149112210538,'sdl-wait');
INSERT INTO "stray_input" VALUES(351,3,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2149112099808,2149111619727,2149112155946,'xinput2');
INSERT INTO "stray_input" VALUES(352,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2150493329196,2150491370669,2150493429196,'sdl-wait');
INSERT INTO "stray_input" VALUES(352,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2150493302408,2150493002408,2150493411250,'xinput2');
INSERT INTO "stray_input" VALUES(353,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2151806520290,2151804561282,2151806620290,'sdl-wait');
INSERT INTO "stray_input" VALUES(353,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2151806490547,2151806190547,2151806601212,'xinput2');
INSERT INTO "stray_input" VALUES(354,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2153209435846,2153207488005,2153209535846,'sdl-wait');
INSERT INTO "stray_input" VALUES(354,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2153209441099,2153208873009,2153209481585,'xinput2');
INSERT INTO "stray_input" VALUES(355,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2155522958466,2155521012827,2155523058466,'sdl-wait');
INSERT INTO "stray_input" VALUES(355,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2155522970440,2155522236791,2155523011165,'xinput2');
INSERT INTO "stray_input" VALUES(356,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2157469404591,2157467504351,2157469504591,'sdl-wait');
INSERT INTO "stray_input" VALUES(356,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2157469389089,2157469089089,2157469512102,'xinput2');
INSERT INTO "stray_input" VALUES(357,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2160431844485,2160429944154,2160431944485,'sdl-wait');
INSERT INTO "stray_input" VALUES(357,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2160431841046,2160431541046,2160431958010,'xinput2');
INSERT INTO "stray_input" VALUES(358,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2161969543347,2161967602256,2161969643347,'sdl-wait');
INSERT INTO "stray_input" VALUES(358,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2161969531511,2161969231511,2161969626713,'xinput2');
INSERT INTO "stray_input" VALUES(359,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2163394688407,2163394388407,2163395420429,'xinput2');
INSERT INTO "stray_input" VALUES(359,2,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2164515455067,2164513554777,2164515555067,'sdl-wait');
INSERT INTO "stray_input" VALUES(359,3,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2164515451839,2164515151839,2164515563455,'xinput2');
INSERT INTO "stray_input" VALUES(360,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2165772130309,2165770190950,2165772230309,'sdl-wait');
INSERT INTO "stray_input" VALUES(360,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2165772121688,2165771821688,2165772212433,'xinput2');
INSERT INTO "stray_input" VALUES(361,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2166825695103,2166823736826,2166825795103,'sdl-wait');
INSERT INTO "stray_input" VALUES(361,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2166825676276,2166825376276,2166825777417,'xinput2');
INSERT INTO "stray_input" VALUES(362,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2168298264376,2168295223017,2168299305735,'sdl-wait');
INSERT INTO "stray_input" VALUES(362,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2168297308557,2168296861708,2168297492540,'xinput2');
INSERT INTO "stray_input" VALUES(363,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2169710865812,2169710565812,2169712062277,'xinput2');
INSERT INTO "stray_input" VALUES(363,2,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2171021553263,2171019653053,2171021653263,'sdl-wait');
INSERT INTO "stray_input" VALUES(363,3,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2171021553199,2171021253199,2171021664805,'xinput2');
INSERT INTO "stray_input" VALUES(364,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2172248719350,2172246760632,2172248819350,'sdl-wait');
INSERT INTO "stray_input" VALUES(364,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2172248703058,2172248403058,2172248800893,'xinput2');
INSERT INTO "stray_input" VALUES(365,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2173696332216,2173694379282,2173696432216,'sdl-wait');
INSERT INTO "stray_input" VALUES(365,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2173696337219,2173695454549,2173696378576,'xinput2');
INSERT INTO "stray_input" VALUES(366,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2174740259203,2174738337771,2174740359203,'sdl-wait');
INSERT INTO "stray_input" VALUES(366,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2174740332954,2174740032954,2174740624268,'xinput2');
INSERT INTO "stray_input" VALUES(367,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2176164140826,2176163840826,2176164177961,'xinput2');
INSERT INTO "stray_input" VALUES(367,2,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2178044105854,2178042193545,2178044205854,'sdl-wait');
INSERT INTO "stray_input" VALUES(367,3,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2178044052957,2178039896133,2178044179785,'xinput2');
INSERT INTO "stray_input" VALUES(368,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2179992724642,2179990804652,2179992824642,'sdl-wait');
INSERT INTO "stray_input" VALUES(368,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2179992817151,2179992517151,2179993436765,'xinput2');
INSERT INTO "stray_input" VALUES(369,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2182244284587,2182242384156,2182244384587,'sdl-wait');
INSERT INTO "stray_input" VALUES(369,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2182244296005,2182243996005,2182244403995,'xinput2');
INSERT INTO "stray_input" VALUES(370,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2184795465575,2184788499334,2184800431816,'sdl-wait');
INSERT INTO "stray_input" VALUES(370,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2184790414989,2184790114989,2184790796728,'xinput2');
INSERT INTO "stray_input" VALUES(371,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2186553448954,2186551527943,2186553548954,'sdl-wait');
INSERT INTO "stray_input" VALUES(371,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2186553530476,2186553230476,2186553886868,'xinput2');
INSERT INTO "stray_input" VALUES(372,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2189411120216,2189404139113,2189416101319,'sdl-wait');
INSERT INTO "stray_input" VALUES(372,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2189406085243,2189405785243,2189406444078,'xinput2');
INSERT INTO "stray_input" VALUES(373,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2193868048807,2193859748831,2193872094564,'xinput2');
INSERT INTO "stray_input" VALUES(373,2,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2196150531225,2196148573349,2196150631225,'sdl-wait');
INSERT INTO "stray_input" VALUES(373,3,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2196150494000,2196150194000,2196150612808,'xinput2');
INSERT INTO "stray_input" VALUES(374,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2196865238030,2196864870263,2196865306387,'xinput2');
INSERT INTO "stray_input" VALUES(374,2,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2198696146547,2198694190544,2198696246547,'sdl-wait');
INSERT INTO "stray_input" VALUES(374,3,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2198696118737,2198695818737,2198696229292,'xinput2');
INSERT INTO "stray_input" VALUES(375,1,'release','key',32,NULL,NULL,NULL,NULL,'release',2200120422852,2200120122852,2200128128078,'xinput2');
INSERT INTO "stray_input" VALUES(375,2,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2201838736652,2201836781099,2201838836652,'sdl-wait');
INSERT INTO "stray_input" VALUES(375,3,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2201838711906,2201838411906,2201838818455,'xinput2');
INSERT INTO "stray_input" VALUES(376,1,'second_witness','key',1114113,NULL,NULL,NULL,NULL,'echo',2203353461997,2203351505333,2203353561997,'sdl-wait');
INSERT INTO "stray_input" VALUES(376,2,'release','key',1114113,NULL,NULL,NULL,NULL,'release',2203353425123,2203353125123,2203353542398,'xinput2');
INSERT INTO "stray_input" VALUES(377,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2205084157887,2205082211477,2205084257887,'sdl-wait');
INSERT INTO "stray_input" VALUES(377,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2205084150276,2205083792582,2205084200852,'xinput2');
INSERT INTO "stray_input" VALUES(378,1,'second_witness','key',1114112,NULL,NULL,NULL,NULL,'echo',2207256095314,2207254173933,2207256195314,'sdl-wait');
INSERT INTO "stray_input" VALUES(378,2,'release','key',1114112,NULL,NULL,NULL,NULL,'release',2207256162435,2207255862435,2207256468362,'xinput2');
CREATE TABLE taken_result (
  uuid         TEXT NOT NULL PRIMARY KEY CHECK (length(uuid) = 36),
  prescription INTEGER NOT NULL REFERENCES prescription ON DELETE CASCADE,
  taken_utc    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "taken_result" VALUES('2b204a91-5bd6-4945-8680-317e32556363',1,'2026-02-04T09:00:00.000Z');
CREATE TABLE threshold_template (
  template      INTEGER PRIMARY KEY,
  name          TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 80),
  protocol_text TEXT NOT NULL,
  who           TEXT NOT NULL CHECK (who <> ''),
  at_utc        TEXT NOT NULL CHECK (at_utc GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
INSERT INTO "threshold_template" VALUES(1,'Gentle','[readiness]
accuracy_goal = 0.7
','anna','2026-01-04T16:20:00.000Z');
CREATE TABLE trial (
  row                  INTEGER PRIMARY KEY,
  uuid                 TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  session              INTEGER NOT NULL,
  block                INTEGER NOT NULL,
  trial                INTEGER NOT NULL CHECK (trial >= 1),
  plan                 INTEGER NOT NULL CHECK (plan >= 1),
  item                 INTEGER NOT NULL CHECK (item >= 0),
  roll_deg             REAL NOT NULL CHECK (roll_deg BETWEEN -180 AND 180),
  foreperiod_ns        INTEGER NOT NULL CHECK (foreperiod_ns >= 0),
  iti_ns               INTEGER NOT NULL CHECK (iti_ns >= 0),
  level                REAL,
  is_catch             INTEGER NOT NULL CHECK (is_catch IN (0, 1)),
  stimulus             TEXT NOT NULL,
  base                 INTEGER NOT NULL CHECK (base >= 0),
  is_mirrored          INTEGER NOT NULL CHECK (is_mirrored IN (0, 1)),
  side                 TEXT NOT NULL CHECK (side IN ('left', 'right')),
  movement             TEXT NOT NULL CHECK (movement IN ('rotation', 'flexion', 'combined', 'none')),
  amplitude            TEXT NOT NULL CHECK (amplitude IN ('subtle', 'medium', 'marked', 'none')),
  amplitude_deg        REAL NOT NULL CHECK (amplitude_deg >= 0),
  view_deg             REAL NOT NULL CHECK (view_deg BETWEEN -180 AND 180),
  head                 TEXT NOT NULL CHECK (head IN ('following', 'forward', 'none')),
  posture              TEXT NOT NULL,
  model                TEXT NOT NULL,
  background           TEXT NOT NULL,
  difficulty_logit     REAL NOT NULL,
  outcome              TEXT NOT NULL CHECK (outcome IN ('answered', 'time_out', 'anticipation', 'voided')),
  fixation_ns          INTEGER,
  fixation_earliest_ns INTEGER,
  fixation_latest_ns   INTEGER,
  onset_ns             INTEGER,
  onset_earliest_ns    INTEGER,
  onset_latest_ns      INTEGER,
  onset_provider       TEXT CHECK (onset_provider IN ('unsynced', 'gl-finish', 'wayland-presentation',
                                                      'kms-vblank', 'glx-oml', 'simulated')),
  missed_frames        INTEGER,
  onset_quality        TEXT CHECK (onset_quality IN ('hardware', 'composited', 'estimate', 'round-trip',
                                                     'simulated')),
  response             TEXT CHECK (response IN ('left', 'right')),
  response_ns          INTEGER,
  response_earliest_ns INTEGER,
  response_latest_ns   INTEGER,
  response_provider    TEXT CHECK (response_provider IN ('sdl-wait', 'xinput2', 'evdev', 'wayland', 'simulated')),
  response_device      TEXT CHECK (response_device IN ('key', 'mouse', 'touch')), brightness TEXT CHECK (brightness IN ('normal', 'dim')),
  UNIQUE (session, block, trial),
  FOREIGN KEY (session, block) REFERENCES block ON DELETE CASCADE,
  CHECK (fixation_earliest_ns <= fixation_ns AND fixation_ns <= fixation_latest_ns),
  CHECK (onset_earliest_ns <= onset_ns AND onset_ns <= onset_latest_ns),
  CHECK (response_earliest_ns <= response_ns AND response_ns <= response_latest_ns),
  CHECK ((onset_ns IS NULL) = (onset_provider IS NULL) AND (onset_ns IS NULL) = (missed_frames IS NULL) AND
         (onset_ns IS NULL) = (onset_quality IS NULL)),
  CHECK ((response IS NULL) = (response_ns IS NULL) AND (response IS NULL) = (response_provider IS NULL) AND
         (response IS NULL) = (response_device IS NULL)),
  CHECK (outcome <> 'answered' OR (onset_ns IS NOT NULL AND response IS NOT NULL))
) STRICT;
INSERT INTO "trial" VALUES(1,'b4de260f-d47f-467b-a48d-2f793135fcfb',1,1,1,1,1,-90.0,149914096,120821045,NULL,0,'train-19~',18,1,'right','rotation','marked',42.0,0.0,'forward','stand-hang','t1','plain',0.15,'answered',25123821045,25123821045,25123821045,25273935141,25273935141,25273935141,'glx-oml',0,'hardware','right',27360168154,27360168154,27360168154,'evdev','key','normal');
INSERT INTO "trial" VALUES(2,'da1808cd-2229-48dc-a9a4-a716586c04cf',1,1,2,2,2,-90.0,117925930,114932804,NULL,0,'train-20',19,0,'left','rotation','marked',42.0,0.0,'following','stand-up_left','t2','plain',-0.35,'answered',29475900958,29475900958,29475900958,29594026888,29594026888,29594026888,'glx-oml',0,'hardware','left',31631444627,31631444627,31631444627,'evdev','key','normal');
INSERT INTO "trial" VALUES(3,'3aad0378-85a7-4293-a57f-e75e295b7866',1,1,3,3,4,0.0,109410523,147150189,NULL,0,'train-38',37,0,'left','flexion','marked',34.0,0.0,'forward','stand-reach_left','t3','door_room',0.06,'answered',33779394816,33779394816,33779394816,33889005339,33889005339,33889005339,'glx-oml',0,'hardware','left',34983662136,34983662136,34983662136,'evdev','key','normal');
INSERT INTO "trial" VALUES(4,'c8fb7bef-4a89-4d06-aaa6-44ffa15b2ab6',1,1,4,4,7,90.0,101548129,126442869,NULL,0,'train-39~',38,1,'right','flexion','marked',34.0,0.0,'forward','stand-hips','t1','plain',-0.04,'answered',37110905005,37110905005,37110905005,37212653134,37212653134,37212653134,'glx-oml',0,'hardware','right',38510511783,38510511783,38510511783,'evdev','key','normal');
INSERT INTO "trial" VALUES(5,'2d829eb0-2a9c-4f5c-8e7a-2fe37d6b6e0d',1,2,1,1,36,180.0,126672523,143063238,NULL,0,'assess-a-19',18,0,'left','flexion','medium',20.0,18.0,'forward','step-hang','a2','window_room',1.35,'answered',42654575021,42654575021,42654575021,42781447544,42781447544,42781447544,'glx-oml',0,'hardware','left',44701486846,44701486846,44701486846,'evdev','key','normal');
INSERT INTO "trial" VALUES(6,'b42dbc5f-b643-4bf5-bd0b-152480b96bc3',1,2,2,2,23,-90.0,139872565,120130420,NULL,0,'assess-a-12~',11,1,'right','rotation','marked',42.0,12.0,'following','stand-up_right','a2','plain',0.45,'answered',44822217266,44822217266,44822217266,44962289831,44962289831,44962289831,'glx-oml',0,'hardware','right',46163605121,46163605121,46163605121,'evdev','key','normal');
INSERT INTO "trial" VALUES(7,'1c63519f-90ab-4fc2-b9c3-0779afbcd092',1,2,3,3,20,135.0,133063689,102575946,NULL,0,'assess-a-11',10,0,'left','rotation','marked',42.0,12.0,'forward','bend-hang','a3','plain',0.4,'answered',46266781067,46266781067,46266781067,46400044756,46400044756,46400044756,'glx-oml',0,'hardware','left',47800273773,47800273773,47800273773,'evdev','key','normal');
INSERT INTO "trial" VALUES(8,'c4e15a52-7e9d-466d-b47c-b361de3258ee',1,2,4,4,0,0.0,144717994,140254685,NULL,0,'assess-a-01',0,0,'right','rotation','subtle',17.0,0.0,'following','bend-hips','a2','window_room',1.53,'answered',47941128458,47941128458,47941128458,48086046452,48086046452,48086046452,'glx-oml',0,'hardware','left',49474898458,49474898458,49474898458,'evdev','key','normal');
INSERT INTO "trial" VALUES(9,'0ec9f658-4933-42b7-a2df-c7d4a8dfa5bd',1,2,5,5,11,-90.0,137951473,142179660,NULL,0,'assess-a-06~',5,1,'left','rotation','medium',28.0,0.0,'following','stand-reach_right','a2','plain',0.29,'answered',49617678118,49617678118,49617678118,49755829591,49755829591,49755829591,'glx-oml',0,'hardware','left',51079730809,51079730809,51079730809,'evdev','key','normal');
INSERT INTO "trial" VALUES(10,'f761e71d-848f-4ef1-8809-a2c647e53166',1,2,6,6,8,-45.0,100518682,113782331,NULL,0,'assess-a-05',4,0,'right','rotation','medium',28.0,-12.0,'following','stand-hips','a3','plain',0.34,'answered',51194113140,51194113140,51194113140,51294831822,51294831822,51294831822,'glx-oml',0,'hardware','right',52583960932,52583960932,52583960932,'evdev','key','normal');
INSERT INTO "trial" VALUES(11,'313b7fdc-696a-4944-8bac-544efa394e0f',1,2,7,7,35,90.0,131345346,123196249,NULL,0,'assess-a-18~',17,1,'right','flexion','medium',20.0,18.0,'forward','stand-up_left','a4','plain',1.1,'answered',52707757181,52707757181,52707757181,52839302527,52839302527,52839302527,'glx-oml',0,'hardware','right',53958617631,53958617631,53958617631,'evdev','key','normal');
INSERT INTO "trial" VALUES(12,'ab77807f-7a24-44e9-a26d-a035a70a1735',1,2,8,8,26,45.0,135524189,142930589,NULL,0,'assess-a-14',13,0,'right','flexion','subtle',10.0,-18.0,'following','step-crossed','a1','plain',1.55,'answered',54102148220,54102148220,54102148220,54237872409,54237872409,54237872409,'glx-oml',0,'hardware','right',56455761205,56455761205,56455761205,'evdev','key','normal');
INSERT INTO "trial" VALUES(13,'8d8c6455-4b0b-46c4-bd9b-f36fe8ba2b76',1,2,9,9,28,90.0,142501066,103730887,NULL,0,'assess-a-15',14,0,'left','flexion','subtle',10.0,12.0,'following','stand-hips','a2','door_room',1.85,'answered',56560092092,56560092092,56560092092,56702793158,56702793158,56702793158,'glx-oml',0,'hardware','left',59514369506,59514369506,59514369506,'evdev','key','normal');
INSERT INTO "trial" VALUES(14,'3905d676-e9c8-404a-86cb-c3068a0c9747',1,2,10,10,27,-135.0,111957558,137120314,NULL,0,'assess-a-14~',13,1,'left','flexion','subtle',10.0,18.0,'following','step-crossed','a1','plain',1.55,'answered',59652089820,59652089820,59652089820,59764247378,59764247378,59764247378,'glx-oml',0,'hardware','left',61442706685,61442706685,61442706685,'evdev','key','normal');
INSERT INTO "trial" VALUES(15,'841f0bc5-644f-45a8-b835-3535e8343bb9',1,2,11,11,40,180.0,147792516,100615963,NULL,0,'assess-a-21',20,0,'right','flexion','marked',34.0,-12.0,'following','stand-behind_head','a2','plain',-0.34,'answered',61543922648,61543922648,61543922648,61691915164,61691915164,61691915164,'glx-oml',0,'hardware','right',63749371479,63749371479,63749371479,'evdev','key','normal');
INSERT INTO "trial" VALUES(16,'c4d004a2-20a2-40f7-be12-03b789bbf101',1,2,12,12,26,-135.0,104906821,119535122,NULL,0,'assess-a-14',13,0,'right','flexion','subtle',10.0,-18.0,'following','step-crossed','a1','plain',1.55,'answered',63869506601,63869506601,63869506601,63974613422,63974613422,63974613422,'glx-oml',0,'hardware','right',66564068722,66564068722,66564068722,'evdev','key','normal');
INSERT INTO "trial" VALUES(17,'b0ce6939-d0cd-4536-82a6-fbfc554eb0d3',1,2,13,13,37,-45.0,101841725,123861933,NULL,0,'assess-a-19~',18,1,'right','flexion','medium',20.0,-18.0,'forward','step-hang','a2','window_room',1.35,'answered',66688530655,66688530655,66688530655,66790572380,66790572380,66790572380,'glx-oml',0,'hardware','right',68332564734,68332564734,68332564734,'evdev','key','normal');
INSERT INTO "trial" VALUES(18,'7d9d2c4a-74f5-4d3b-9c56-4bb98d32c67f',1,2,14,14,6,135.0,124013955,112576692,NULL,0,'assess-a-04',3,0,'left','rotation','subtle',17.0,0.0,'following','stand-overhead','a4','plain',1.08,'answered',68445741426,68445741426,68445741426,68569955381,68569955381,68569955381,'glx-oml',0,'hardware','left',70095388542,70095388542,70095388542,'evdev','key','normal');
INSERT INTO "trial" VALUES(19,'16fbc87c-f37d-4476-a75a-8854938e0cb5',1,2,15,15,41,-45.0,104962851,141873226,NULL,0,'assess-a-21~',20,1,'left','flexion','marked',34.0,12.0,'following','stand-behind_head','a2','plain',-0.34,'answered',70237861768,70237861768,70237861768,70343024619,70343024619,70343024619,'glx-oml',0,'hardware','left',71613762591,71613762591,71613762591,'evdev','key','normal');
INSERT INTO "trial" VALUES(20,'6e073d18-65d5-41ed-a535-fc33de21956e',1,2,16,16,46,45.0,141278015,107477650,NULL,0,'assess-a-24',23,0,'left','flexion','marked',34.0,0.0,'following','sit-hips','a4','plain',-0.54,'answered',71721840241,71721840241,71721840241,71863318256,71863318256,71863318256,'glx-oml',0,'hardware','right',73343681643,73343681643,73343681643,'evdev','key','normal');
INSERT INTO "trial" VALUES(21,'297f1af3-0287-4aac-9016-f2576c7cdd55',1,2,17,17,16,0.0,125227540,131805338,NULL,0,'assess-a-09',8,0,'right','rotation','marked',42.0,18.0,'following','sit-reach_right','a1','plain',0.7,'answered',73476086981,73476086981,73476086981,73601514521,73601514521,73601514521,'glx-oml',0,'hardware','right',74824310272,74824310272,74824310272,'evdev','key','normal');
INSERT INTO "trial" VALUES(22,'59bb5a09-4a41-49bc-9a8e-5c1f8f055446',1,2,18,18,29,90.0,137317417,125321488,NULL,0,'assess-a-15~',14,1,'right','flexion','subtle',10.0,-12.0,'following','stand-hips','a2','door_room',1.85,'answered',74950231760,74950231760,74950231760,75087749177,75087749177,75087749177,'glx-oml',0,'hardware','right',77185071337,77185071337,77185071337,'evdev','key','normal');
INSERT INTO "trial" VALUES(23,'50d2af3e-e991-4505-a100-4c41c7068384',1,2,19,19,35,-135.0,131685385,124133414,NULL,0,'assess-a-18~',17,1,'right','flexion','medium',20.0,18.0,'forward','stand-up_left','a4','plain',1.1,'answered',77309804751,77309804751,77309804751,77441690136,77441690136,77441690136,'glx-oml',0,'hardware','right',78785931112,78785931112,78785931112,'evdev','key','normal');
INSERT INTO "trial" VALUES(24,'0853f757-f237-4f0b-9ea3-8b278c646183',1,2,20,20,4,-135.0,111608116,124107629,NULL,0,'assess-a-03',2,0,'left','rotation','subtle',17.0,0.0,'following','stand-hang','a1','plain',0.93,'answered',78910638741,78910638741,78910638741,79022446857,79022446857,79022446857,'glx-oml',0,'hardware','right',80178983705,80178983705,80178983705,'evdev','key','normal');
INSERT INTO "trial" VALUES(25,'bf246872-f8b1-4f54-b7da-3a2e2a38d6a6',1,2,21,21,15,45.0,102981087,129499697,NULL,0,'assess-a-08~',7,1,'left','rotation','medium',28.0,-12.0,'following','stand-hang','a4','window_room',1.34,'answered',80309083402,80309083402,80309083402,80412264489,80412264489,80412264489,'glx-oml',0,'hardware','left',81485954385,81485954385,81485954385,'evdev','key','normal');
INSERT INTO "trial" VALUES(26,'c7b2baf4-2baf-484d-8451-3d0e36c17d40',1,2,22,22,36,-90.0,130927970,129133976,NULL,0,'assess-a-19',18,0,'left','flexion','medium',20.0,18.0,'forward','step-hang','a2','window_room',1.35,'answered',81615688361,81615688361,81615688361,81746816331,81746816331,81746816331,'glx-oml',0,'hardware','left',82876336746,82876336746,82876336746,'evdev','key','normal');
INSERT INTO "trial" VALUES(27,'3387e1f5-ecd3-484d-96c4-8fd6e4ab1ed4',1,2,23,23,26,180.0,106123506,128804017,NULL,0,'assess-a-14',13,0,'right','flexion','subtle',10.0,-18.0,'following','step-crossed','a1','plain',1.55,'answered',83005740763,83005740763,83005740763,83112064269,83112064269,83112064269,'glx-oml',0,'hardware','right',84382139495,84382139495,84382139495,'evdev','key','normal');
INSERT INTO "trial" VALUES(28,'91f70e7d-4b26-4b52-995a-6ac3b34d86d5',1,2,24,24,22,135.0,140494996,102013149,NULL,0,'assess-a-12',11,0,'left','rotation','marked',42.0,-12.0,'following','stand-up_left','a2','plain',0.45,'answered',84484752644,84484752644,84484752644,84625447640,84625447640,84625447640,'glx-oml',0,'hardware','right',85933216545,85933216545,85933216545,'evdev','key','normal');
INSERT INTO "trial" VALUES(29,'6ad7484e-a52a-4340-9e11-d84c6d19f3fd',1,2,25,25,27,180.0,133778495,135343042,NULL,0,'assess-a-14~',13,1,'left','flexion','subtle',10.0,18.0,'following','step-crossed','a1','plain',1.55,'answered',86069159587,86069159587,86069159587,86203138082,86203138082,86203138082,'glx-oml',0,'hardware','left',88588843904,88588843904,88588843904,'evdev','key','normal');
INSERT INTO "trial" VALUES(30,'b64d0738-c1c4-46e7-b64c-166978246fc8',1,2,26,26,14,90.0,108690400,143033165,NULL,0,'assess-a-08',7,0,'right','rotation','medium',28.0,12.0,'following','stand-hang','a4','window_room',1.34,'answered',88732477069,88732477069,88732477069,88841367469,88841367469,88841367469,'glx-oml',0,'hardware','right',90585527762,90585527762,90585527762,'evdev','key','normal');
INSERT INTO "trial" VALUES(31,'df7b53d6-46ff-4751-8623-771413082b7c',1,2,27,27,13,-45.0,107463403,148301472,NULL,0,'assess-a-07~',6,1,'right','rotation','medium',28.0,0.0,'following','sit-behind_head','a1','door_room',0.39,'answered',90734429234,90734429234,90734429234,90842092637,90842092637,90842092637,'glx-oml',0,'hardware','right',93518120494,93518120494,93518120494,'evdev','key','normal');
INSERT INTO "trial" VALUES(32,'3502e683-ca0d-4a03-80db-4b89a8421aa4',1,2,28,28,37,0.0,133947508,113335341,NULL,0,'assess-a-19~',18,1,'right','flexion','medium',20.0,-18.0,'forward','step-hang','a2','window_room',1.35,'answered',93632055835,93632055835,93632055835,93766203343,93766203343,93766203343,'glx-oml',0,'hardware','right',95316672281,95316672281,95316672281,'evdev','key','normal');
INSERT INTO "trial" VALUES(33,'03a3a3bf-c251-4f4e-88b0-52f7b869c950',1,2,29,29,22,90.0,101022233,118072006,NULL,0,'assess-a-12',11,0,'left','rotation','marked',42.0,-12.0,'following','stand-up_left','a2','plain',0.45,'answered',95435344287,95435344287,95435344287,95536566520,95536566520,95536566520,'glx-oml',0,'hardware','left',96719624403,96719624403,96719624403,'evdev','key','normal');
INSERT INTO "trial" VALUES(34,'67ab83fb-1728-4582-87dc-80362cecb370',1,2,30,30,43,-90.0,112275612,141173915,NULL,0,'assess-a-22~',21,1,'right','flexion','marked',34.0,12.0,'forward','stand-reach_right','a1','window_room',0.26,'answered',96861398318,96861398318,96861398318,96973873930,96973873930,96973873930,'glx-oml',0,'hardware','right',100546597234,100546597234,100546597234,'evdev','key','normal');
INSERT INTO "trial" VALUES(35,'ea2a5966-aea1-4f2f-b516-65763c7baf55',1,2,31,31,21,-90.0,109936620,110120060,NULL,0,'assess-a-11~',10,1,'right','rotation','marked',42.0,-12.0,'forward','bend-hang','a3','plain',0.4,'answered',100657317294,100657317294,100657317294,100767453914,100767453914,100767453914,'glx-oml',0,'hardware','right',101810614762,101810614762,101810614762,'evdev','key','normal');
INSERT INTO "trial" VALUES(36,'0df539b3-957c-446e-b305-fe7da408dd2c',1,2,32,32,2,-45.0,111027310,100439221,NULL,0,'assess-a-02',1,0,'left','rotation','subtle',17.0,0.0,'following','sit-crossed','a3','plain',0.93,'answered',101911653983,101911653983,101911653983,102022881293,102022881293,102022881293,'glx-oml',0,'hardware','right',103609134657,103609134657,103609134657,'evdev','key','normal');
INSERT INTO "trial" VALUES(37,'44b174f3-5ecc-42f3-89d8-1bae8aae99a9',1,2,33,33,16,45.0,124907838,128562928,NULL,0,'assess-a-09',8,0,'right','rotation','marked',42.0,18.0,'following','sit-reach_right','a1','plain',0.7,'answered',103738297585,103738297585,103738297585,103863405423,103863405423,103863405423,'glx-oml',0,'hardware','right',105095134566,105095134566,105095134566,'evdev','key','normal');
INSERT INTO "trial" VALUES(38,'e21ba19b-8092-4fc4-b754-be5b28020473',1,2,34,34,9,45.0,121457309,119626254,NULL,0,'assess-a-05~',4,1,'left','rotation','medium',28.0,12.0,'following','stand-hips','a3','plain',0.34,'answered',105215360820,105215360820,105215360820,105337018129,105337018129,105337018129,'glx-oml',0,'hardware','left',106277243284,106277243284,106277243284,'evdev','key','normal');
INSERT INTO "trial" VALUES(39,'dd9e3858-3677-4ec7-8fa9-807e57301da4',1,2,35,35,28,0.0,113886979,140284841,NULL,0,'assess-a-15',14,0,'left','flexion','subtle',10.0,12.0,'following','stand-hips','a2','door_room',1.85,'answered',106418128125,106418128125,106418128125,106532215104,106532215104,106532215104,'glx-oml',0,'hardware','left',109857478533,109857478533,109857478533,'evdev','key','normal');
INSERT INTO "trial" VALUES(40,'d9ddf0b0-e0da-43a8-9146-b0c932b2e59c',1,2,36,36,21,-135.0,115751053,119993592,NULL,0,'assess-a-11~',10,1,'right','rotation','marked',42.0,-12.0,'forward','bend-hang','a3','plain',0.4,'answered',109978072125,109978072125,109978072125,110094023178,110094023178,110094023178,'glx-oml',0,'hardware','right',111492219109,111492219109,111492219109,'evdev','key','normal');
INSERT INTO "trial" VALUES(41,'c37ad812-d012-4191-b42a-e941d6b1efe2',1,2,37,37,17,180.0,126492013,136203250,NULL,0,'assess-a-09~',8,1,'left','rotation','marked',42.0,-18.0,'following','sit-reach_left','a1','plain',0.7,'answered',111629022359,111629022359,111629022359,111755714372,111755714372,111755714372,'glx-oml',0,'hardware','left',113269004450,113269004450,113269004450,'evdev','key','normal');
INSERT INTO "trial" VALUES(42,'0d872df1-23d5-414e-b5f4-a7f5f02e58fd',1,2,38,38,26,135.0,102011956,110651369,NULL,0,'assess-a-14',13,0,'right','flexion','subtle',10.0,-18.0,'following','step-crossed','a1','plain',1.55,'answered',113380255819,113380255819,113380255819,113482467775,113482467775,113482467775,'glx-oml',0,'hardware','right',114658491905,114658491905,114658491905,'evdev','key','normal');
INSERT INTO "trial" VALUES(43,'2d58f7c8-ee8f-4731-8971-5c89dad17501',1,2,39,39,19,135.0,135346846,129428800,NULL,0,'assess-a-10~',9,1,'left','rotation','marked',42.0,0.0,'forward','stand-crossed','a4','door_room',0.4,'answered',114788520705,114788520705,114788520705,114924067551,114924067551,114924067551,'glx-oml',0,'hardware','left',117021459125,117021459125,117021459125,'evdev','key','normal');
INSERT INTO "trial" VALUES(44,'5709d5bf-d809-4583-ac07-e2bf092b024f',1,2,40,40,34,0.0,106016133,108250022,NULL,0,'assess-a-18',17,0,'left','flexion','medium',20.0,-18.0,'forward','stand-up_right','a4','plain',1.1,'answered',117130309147,117130309147,117130309147,117236525280,117236525280,117236525280,'glx-oml',0,'hardware','left',118076788470,118076788470,118076788470,'evdev','key','normal');
INSERT INTO "trial" VALUES(45,'50ac07d1-fb4f-4ed8-8df9-bf0a9c16bfad',1,3,1,1,0,0.0,107508810,133444378,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',122211232848,122211232848,122211232848,122318941658,122318941658,122318941658,'glx-oml',0,'hardware','left',123565898850,123565898850,123565898850,'evdev','key','normal');
INSERT INTO "trial" VALUES(46,'dc7ac88f-d6ee-443b-b25f-c49ff7ac2068',1,3,2,2,1,0.0,123821621,107412410,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',123673911260,123673911260,123673911260,123797932881,123797932881,123797932881,'glx-oml',0,'hardware','right',125346852681,125346852681,125346852681,'evdev','key','normal');
INSERT INTO "trial" VALUES(47,'4309fec9-d561-4cc1-b90f-1c25c020756c',1,3,3,3,0,0.0,113530028,106429496,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',125453882177,125453882177,125453882177,125567612205,125567612205,125567612205,'glx-oml',0,'hardware','left',126624612243,126624612243,126624612243,'evdev','key','normal');
INSERT INTO "trial" VALUES(48,'5382f2a5-30bd-4090-8fe5-432757269095',1,3,4,4,1,0.0,131673245,124463466,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',126749675709,126749675709,126749675709,126881548954,126881548954,126881548954,'glx-oml',0,'hardware','right',128682881329,128682881329,128682881329,'evdev','key','normal');
INSERT INTO "trial" VALUES(49,'a7f99341-f1e4-4017-8921-a11f36e6857f',1,4,1,1,0,0.0,105694493,147071921,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',132830953250,132830953250,132830953250,132936847743,132936847743,132936847743,'glx-oml',0,'hardware','left',133858072921,133858072921,133858072921,'evdev','key','normal');
INSERT INTO "trial" VALUES(50,'0ca71391-bba7-4731-8c04-3f4cc61833e8',1,4,2,2,1,0.0,115299894,121323103,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',133979996024,133979996024,133979996024,134095495918,134095495918,134095495918,'glx-oml',0,'hardware','right',135049116331,135049116331,135049116331,'evdev','key','normal');
INSERT INTO "trial" VALUES(51,'e28c5b59-945e-4e7f-9d17-38af24e9443a',1,4,3,3,1,0.0,118158394,104736334,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',135154452665,135154452665,135154452665,135272811059,135272811059,135272811059,'glx-oml',0,'hardware','right',136824828055,136824828055,136824828055,'evdev','key','normal');
INSERT INTO "trial" VALUES(52,'a589600b-4610-4f6d-b545-fdfd9f10c420',1,4,4,4,0,0.0,147792059,100931719,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',136926359774,136926359774,136926359774,137074351833,137074351833,137074351833,'glx-oml',0,'hardware','left',137989875886,137989875886,137989875886,'evdev','key','normal');
INSERT INTO "trial" VALUES(53,'647c9ace-b331-4195-9f24-5d60cf3c990e',1,5,1,1,80,90.0,107642584,149771481,3.0,0,'train-41',40,0,'right','flexion','marked',34.0,-18.0,'following','stand-behind_head','t6','plain',-0.24,'answered',142140647367,142140647367,142140647367,142248489951,142248489951,142248489951,'glx-oml',0,'hardware','left',143534049757,143534049757,143534049757,'evdev','key','normal');
INSERT INTO "trial" VALUES(54,'90657c5b-226d-4b34-aee7-d7efcc6bd92e',1,5,2,2,94,90.0,114328453,122243974,3.0,0,'train-48',47,0,'right','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',143856893731,143856893731,143856893731,143971422184,143971422184,143971422184,'glx-oml',0,'hardware','right',145005628601,145005628601,145005628601,'evdev','key','normal');
INSERT INTO "trial" VALUES(55,'ce3a9c2d-2da7-423e-99fa-9c6127cbae17',1,5,3,3,31,0.0,138358300,125762074,3.0,0,'train-16~',15,1,'left','rotation','marked',42.0,-12.0,'following','sit-hang','t3','plain',0.3,'answered',145331990675,145331990675,145331990675,145470548975,145470548975,145470548975,'glx-oml',0,'hardware','left',146930946492,146930946492,146930946492,'evdev','key','normal');
INSERT INTO "trial" VALUES(56,'573dcbbb-fb9d-4f3f-ab94-b3e9987644da',1,5,4,4,82,45.0,116092322,103555561,3.0,0,'train-42',41,0,'left','flexion','marked',34.0,12.0,'following','bend-hang','t2','window_room',0.11,'answered',147235102053,147235102053,147235102053,147351394375,147351394375,147351394375,'glx-oml',0,'hardware','left',149515401540,149515401540,149515401540,'evdev','key','normal');
INSERT INTO "trial" VALUES(57,'213931cc-36dd-49c0-b8f1-e0aadd7705b3',1,5,5,5,38,-45.0,120309515,135454147,2.0,0,'train-20',19,0,'left','rotation','marked',42.0,0.0,'following','stand-up_left','t2','plain',-0.35,'answered',149851455687,149851455687,149851455687,149971965202,149971965202,149971965202,'glx-oml',0,'hardware','left',152143618684,152143618684,152143618684,'evdev','key','normal');
INSERT INTO "trial" VALUES(58,'8bfe8496-1d44-4043-8ac8-48bd08dfa1ec',1,5,6,6,77,0.0,121357950,107010711,2.25,0,'train-39~',38,1,'right','flexion','marked',34.0,0.0,'forward','stand-hips','t1','plain',-0.04,'answered',152451229395,152451229395,152451229395,152572787345,152572787345,152572787345,'glx-oml',0,'hardware','left',154870517710,154870517710,154870517710,'evdev','key','normal');
INSERT INTO "trial" VALUES(59,'b0cab33d-0549-43f5-8c7c-909af47087ef',2,1,1,1,4,90.0,122860658,140777139,NULL,0,'train-38',37,0,'left','flexion','marked',34.0,0.0,'forward','stand-reach_left','t3','door_room',0.06,'answered',7141977139,7141977139,7141977139,7265037797,7265037797,7265037797,'glx-oml',0,'hardware','left',8430202507,8430202507,8430202507,'evdev','key','normal');
INSERT INTO "trial" VALUES(60,'1d25a776-df2c-4e80-96b3-3d5d37e63172',2,1,2,2,6,0.0,136466948,145017004,NULL,0,'train-39',38,0,'left','flexion','marked',34.0,0.0,'forward','stand-hips','t1','plain',-0.04,'answered',10576019511,10576019511,10576019511,10712686459,10712686459,10712686459,'glx-oml',0,'hardware','left',11642484001,11642484001,11642484001,'evdev','key','normal');
INSERT INTO "trial" VALUES(61,'6a77d828-cb1b-4dc8-9e74-27f9c23423be',2,1,3,3,3,0.0,142012517,134816921,NULL,0,'train-20~',19,1,'right','rotation','marked',42.0,0.0,'following','stand-up_right','t2','plain',-0.35,'answered',13778100922,13778100922,13778100922,13920313439,13920313439,13920313439,'glx-oml',0,'hardware','right',15874768545,15874768545,15874768545,'evdev','key','normal');
INSERT INTO "trial" VALUES(62,'9130a938-0dda-40b7-a61a-33fa6dd4e01c',2,1,4,4,1,-90.0,116663438,127969104,NULL,0,'train-19~',18,1,'right','rotation','marked',42.0,0.0,'forward','stand-hang','t1','plain',0.15,'answered',18003537649,18003537649,18003537649,18120401087,18120401087,18120401087,'glx-oml',0,'hardware','right',19218367513,19218367513,19218367513,'evdev','key','normal');
INSERT INTO "trial" VALUES(63,'ca92b0e5-e58b-4b44-8180-10bed5cc7b09',2,2,1,1,24,135.0,107606405,145381991,NULL,0,'assess-b-13',12,0,'right','flexion','subtle',10.0,12.0,'following','bend-reach_right','b1','window_room',1.9,'answered',23364749504,23364749504,23364749504,23472555909,23472555909,23472555909,'glx-oml',0,'hardware','right',24855206435,24855206435,24855206435,'evdev','key','normal');
INSERT INTO "trial" VALUES(64,'ab62601b-9ffb-4770-b96d-cd106f9803c0',2,2,2,2,32,-45.0,116107605,146233291,NULL,0,'assess-b-17',16,0,'left','flexion','medium',20.0,0.0,'forward','bend-hang','b4','plain',1.0,'answered',25002039726,25002039726,25002039726,25118347331,25118347331,25118347331,'glx-oml',0,'hardware','right',26207199462,26207199462,26207199462,'evdev','key','normal');
INSERT INTO "trial" VALUES(65,'354588a5-9379-4019-b6da-360b2de06faf',2,2,3,3,44,135.0,146851982,109812684,NULL,0,'assess-b-23',22,0,'left','flexion','marked',34.0,-12.0,'forward','stand-crossed','b3','plain',0.01,'answered',26317612146,26317612146,26317612146,26464664128,26464664128,26464664128,'glx-oml',0,'hardware','left',28297612958,28297612958,28297612958,'evdev','key','normal');
INSERT INTO "trial" VALUES(66,'c96b8c20-3aa2-4107-a244-80b584b420ac',2,2,4,4,22,45.0,122822952,100304320,NULL,0,'assess-b-12',11,0,'right','rotation','marked',42.0,18.0,'following','stand-hips','b3','plain',0.7,'answered',28398517278,28398517278,28398517278,28521540230,28521540230,28521540230,'glx-oml',0,'hardware','right',31150277106,31150277106,31150277106,'evdev','key','normal');
INSERT INTO "trial" VALUES(67,'6afacf12-0ac9-4678-87fd-1d7f3e222ea5',2,2,5,5,14,-45.0,144819508,106185934,NULL,0,'assess-b-08',7,0,'left','rotation','medium',28.0,18.0,'following','sit-crossed','b3','window_room',0.69,'answered',31257063040,31257063040,31257063040,31402082548,31402082548,31402082548,'glx-oml',0,'hardware','left',33012153163,33012153163,33012153163,'evdev','key','normal');
INSERT INTO "trial" VALUES(68,'dc22d050-b54a-435d-be06-18990af25a69',2,2,6,6,23,180.0,124213708,133446443,NULL,0,'assess-b-12~',11,1,'left','rotation','marked',42.0,-18.0,'following','stand-hips','b3','plain',0.7,'answered',33146199606,33146199606,33146199606,33270613314,33270613314,33270613314,'glx-oml',0,'hardware','left',35243137441,35243137441,35243137441,'evdev','key','normal');
INSERT INTO "trial" VALUES(69,'57018ccb-f78a-4650-a6ed-16693706e6aa',2,2,7,7,11,90.0,109228320,104738562,NULL,0,'assess-b-06~',5,1,'left','rotation','medium',28.0,-12.0,'following','stand-up_right','b2','door_room',1.34,'answered',35348476003,35348476003,35348476003,35457904323,35457904323,35457904323,'glx-oml',0,'hardware','left',37113753677,37113753677,37113753677,'evdev','key','normal');
INSERT INTO "trial" VALUES(70,'02b4a2fd-f7ce-4aaf-b5cf-abab295731a9',2,2,8,8,46,-45.0,137395963,146511631,NULL,0,'assess-b-24',23,0,'right','flexion','marked',34.0,0.0,'following','stand-overhead','b4','window_room',-0.29,'answered',37260865308,37260865308,37260865308,37398461271,37398461271,37398461271,'glx-oml',0,'hardware','right',38673763018,38673763018,38673763018,'evdev','key','normal');
INSERT INTO "trial" VALUES(71,'53f41a17-ed67-4d35-bbbb-c0492c50369f',2,2,9,9,22,-90.0,128895221,127632311,NULL,0,'assess-b-12',11,0,'right','rotation','marked',42.0,18.0,'following','stand-hips','b3','plain',0.7,'answered',38801995329,38801995329,38801995329,38931090550,38931090550,38931090550,'glx-oml',0,'hardware','right',40274646950,40274646950,40274646950,'evdev','key','normal');
INSERT INTO "trial" VALUES(72,'29b9c618-711d-4783-bbc5-1057c4e5adc8',2,2,10,10,9,-135.0,144428278,131642305,NULL,0,'assess-b-05~',4,1,'left','rotation','medium',28.0,12.0,'following','stand-hang','b4','plain',0.49,'answered',40406889255,40406889255,40406889255,40551517533,40551517533,40551517533,'glx-oml',0,'hardware','left',42196473027,42196473027,42196473027,'evdev','key','normal');
INSERT INTO "trial" VALUES(73,'f18614f6-39ce-4673-af26-014c7b3fa5ca',2,2,11,11,43,45.0,138752110,106292585,NULL,0,'assess-b-22~',21,1,'left','flexion','marked',34.0,18.0,'forward','stand-hang','b1','plain',0.11,'answered',42303365612,42303365612,42303365612,42442317722,42442317722,42442317722,'glx-oml',0,'hardware','left',43776916201,43776916201,43776916201,'evdev','key','normal');
INSERT INTO "trial" VALUES(74,'10f80be0-b1af-41c2-b072-81c4cf1d0021',2,2,12,12,25,-45.0,122080129,134265539,NULL,0,'assess-b-13~',12,1,'left','flexion','subtle',10.0,-12.0,'following','bend-reach_left','b1','window_room',1.9,'answered',43911781740,43911781740,43911781740,44034061869,44034061869,44034061869,'glx-oml',0,'hardware','left',45338283096,45338283096,45338283096,'evdev','key','normal');
INSERT INTO "trial" VALUES(75,'176341c1-85c9-426c-8c79-782833199022',2,2,13,13,8,0.0,119673909,103594777,NULL,0,'assess-b-05',4,0,'right','rotation','medium',28.0,-12.0,'following','stand-hang','b4','plain',0.49,'answered',45442477873,45442477873,45442477873,45562351782,45562351782,45562351782,'glx-oml',0,'hardware','right',46370021693,46370021693,46370021693,'evdev','key','normal');
INSERT INTO "trial" VALUES(76,'fea20e58-3ad8-49c3-b4ad-7454510999c2',2,2,14,14,15,90.0,119962699,105103010,NULL,0,'assess-b-08~',7,1,'right','rotation','medium',28.0,-18.0,'following','sit-crossed','b3','window_room',0.69,'answered',46475724703,46475724703,46475724703,46595887402,46595887402,46595887402,'glx-oml',0,'hardware','right',48027961701,48027961701,48027961701,'evdev','key','normal');
INSERT INTO "trial" VALUES(77,'c599c53b-d6e5-4404-a418-f12d4cb47abf',2,2,15,15,31,0.0,146342139,130796516,NULL,0,'assess-b-16~',15,1,'right','flexion','subtle',10.0,18.0,'following','stand-reach_right','b4','plain',1.7,'answered',48159358217,48159358217,48159358217,48305900356,48305900356,48305900356,'glx-oml',0,'hardware','right',50262224224,50262224224,50262224224,'evdev','key','normal');
INSERT INTO "trial" VALUES(78,'36c7dd2b-0e64-41d2-965d-2b2cb571816b',2,2,16,16,20,90.0,131459195,145352078,NULL,0,'assess-b-11',10,0,'left','rotation','marked',42.0,12.0,'forward','step-overhead','b2','plain',0.35,'answered',50408176302,50408176302,50408176302,50539835497,50539835497,50539835497,'glx-oml',0,'hardware','left',52624890055,52624890055,52624890055,'evdev','key','normal');
INSERT INTO "trial" VALUES(79,'493c2950-7f0e-49bf-a8ff-ff7a39b225eb',2,2,17,17,5,135.0,105936626,118686259,NULL,0,'assess-b-03~',2,1,'left','rotation','subtle',17.0,0.0,'following','stand-crossed','b4','plain',1.08,'answered',52744176314,52744176314,52744176314,52850312940,52850312940,52850312940,'glx-oml',0,'hardware','left',54088004185,54088004185,54088004185,'evdev','key','normal');
INSERT INTO "trial" VALUES(80,'568fc0ac-9042-4849-9904-9ce9bb4e7bd7',2,2,18,18,36,45.0,111193024,147339083,NULL,0,'assess-b-19',18,0,'right','flexion','medium',20.0,-12.0,'forward','sit-reach_left','b3','door_room',1.1,'answered',54235943268,54235943268,54235943268,54347336292,54347336292,54347336292,'glx-oml',0,'hardware','right',56993560737,56993560737,56993560737,'evdev','key','normal');
INSERT INTO "trial" VALUES(81,'85c4c529-a9e5-4102-8c42-49b674134434',2,2,19,19,15,-135.0,127552055,134981479,NULL,0,'assess-b-08~',7,1,'right','rotation','medium',28.0,-18.0,'following','sit-crossed','b3','window_room',0.69,'answered',57129142216,57129142216,57129142216,57256894271,57256894271,57256894271,'glx-oml',0,'hardware','right',58387685290,58387685290,58387685290,'evdev','key','normal');
INSERT INTO "trial" VALUES(82,'8716b027-2a36-47e4-8f4b-1757f7a4b658',2,2,20,20,21,90.0,133761361,112226352,NULL,0,'assess-b-11~',10,1,'right','rotation','marked',42.0,-12.0,'forward','step-overhead','b2','plain',0.35,'answered',58500511642,58500511642,58500511642,58634473003,58634473003,58634473003,'glx-oml',0,'hardware','right',60112962882,60112962882,60112962882,'evdev','key','normal');
INSERT INTO "trial" VALUES(83,'255e1beb-1d7b-493f-b26f-a55e38361001',2,2,21,21,30,45.0,138631864,105561177,NULL,0,'assess-b-16',15,0,'left','flexion','subtle',10.0,-18.0,'following','stand-reach_left','b4','plain',1.7,'answered',60219124059,60219124059,60219124059,60357955923,60357955923,60357955923,'glx-oml',0,'hardware','left',62200666486,62200666486,62200666486,'evdev','key','normal');
INSERT INTO "trial" VALUES(84,'69a3185b-29d1-4803-9903-39ddba2c8ac8',2,2,22,22,44,-90.0,101595878,121186041,NULL,0,'assess-b-23',22,0,'left','flexion','marked',34.0,-12.0,'forward','stand-crossed','b3','plain',0.01,'answered',62322452527,62322452527,62322452527,62424248405,62424248405,62424248405,'glx-oml',0,'hardware','left',65194750070,65194750070,65194750070,'evdev','key','normal');
INSERT INTO "trial" VALUES(85,'74ba2e12-5ba9-4dec-98f6-a4faee55a3d2',2,2,23,23,31,-90.0,140753089,149389758,NULL,0,'assess-b-16~',15,1,'right','flexion','subtle',10.0,18.0,'following','stand-reach_right','b4','plain',1.7,'answered',65344739828,65344739828,65344739828,65485692917,65485692917,65485692917,'glx-oml',0,'hardware','right',70483497491,70483497491,70483497491,'evdev','key','normal');
INSERT INTO "trial" VALUES(86,'7a0e84e8-a1b8-4571-ad55-26bed67f57b9',2,2,24,24,42,180.0,149237678,112450470,NULL,0,'assess-b-22',21,0,'right','flexion','marked',34.0,-18.0,'forward','stand-hang','b1','plain',0.11,'answered',70596547961,70596547961,70596547961,70745985639,70745985639,70745985639,'glx-oml',0,'hardware','right',72134463223,72134463223,72134463223,'evdev','key','normal');
INSERT INTO "trial" VALUES(87,'ece4101d-0fa9-4f08-951d-7c11080ef8dc',2,2,25,25,29,180.0,117256863,141725262,NULL,0,'assess-b-15~',14,1,'right','flexion','subtle',10.0,0.0,'following','stand-hang','b3','door_room',1.5,'answered',72276788485,72276788485,72276788485,72394245348,72394245348,72394245348,'glx-oml',0,'hardware','right',74226245608,74226245608,74226245608,'evdev','key','normal');
INSERT INTO "trial" VALUES(88,'235c3bc4-ac02-486a-a121-26fa3867c42d',2,2,26,26,47,0.0,129696591,149933492,NULL,0,'assess-b-24~',23,1,'left','flexion','marked',34.0,0.0,'following','stand-overhead','b4','window_room',-0.29,'answered',74376779100,74376779100,74376779100,74506675691,74506675691,74506675691,'glx-oml',0,'hardware','left',75832568858,75832568858,75832568858,'evdev','key','normal');
INSERT INTO "trial" VALUES(89,'7079bd19-72dc-4ffd-8851-954a4d5a474b',2,2,27,27,23,135.0,110791276,146253376,NULL,0,'assess-b-12~',11,1,'left','rotation','marked',42.0,-18.0,'following','stand-hips','b3','plain',0.7,'answered',75979422234,75979422234,75979422234,76090413510,76090413510,76090413510,'glx-oml',0,'hardware','left',77400227025,77400227025,77400227025,'evdev','key','normal');
INSERT INTO "trial" VALUES(90,'d7c3adfe-30a5-4ee4-a7d6-ea7b00fd7543',2,2,28,28,12,0.0,116464029,114544108,NULL,0,'assess-b-07',6,0,'left','rotation','medium',28.0,0.0,'following','stand-hips','b1','plain',0.14,'answered',77515371133,77515371133,77515371133,77632035162,77632035162,77632035162,'glx-oml',0,'hardware','left',78414712073,78414712073,78414712073,'evdev','key','normal');
INSERT INTO "trial" VALUES(91,'bad8c085-8399-4a66-afd2-0d9cac56a8b4',2,2,29,29,34,180.0,105707048,128110147,NULL,0,'assess-b-18',17,0,'right','flexion','medium',20.0,0.0,'forward','stand-behind_head','b2','window_room',1.05,'answered',78543422220,78543422220,78543422220,78649329268,78649329268,78649329268,'glx-oml',0,'hardware','right',81279786305,81279786305,81279786305,'evdev','key','normal');
INSERT INTO "trial" VALUES(92,'bc908737-02ab-4b32-a02e-a33b2acae9e4',2,2,30,30,10,135.0,125822496,114496763,NULL,0,'assess-b-06',5,0,'right','rotation','medium',28.0,12.0,'following','stand-up_left','b2','door_room',1.34,'answered',81394883068,81394883068,81394883068,81520905564,81520905564,81520905564,'glx-oml',0,'hardware','right',82658416228,82658416228,82658416228,'evdev','key','normal');
INSERT INTO "trial" VALUES(93,'21bb4f83-2601-4af1-b92b-7fcc03814f32',2,2,31,31,24,-90.0,125808258,124957623,NULL,0,'assess-b-13',12,0,'right','flexion','subtle',10.0,12.0,'following','bend-reach_right','b1','window_room',1.9,'answered',82783973851,82783973851,82783973851,82909982109,82909982109,82909982109,'glx-oml',0,'hardware','right',84201665744,84201665744,84201665744,'evdev','key','normal');
INSERT INTO "trial" VALUES(94,'ae982586-7b2b-4038-917f-44ffeb05f6cd',2,2,32,32,2,90.0,130522628,126016343,NULL,0,'assess-b-02',1,0,'left','rotation','subtle',17.0,0.0,'following','stand-hang','b2','window_room',1.33,'answered',84328282087,84328282087,84328282087,84459004715,84459004715,84459004715,'glx-oml',0,'hardware','left',86473349246,86473349246,86473349246,'evdev','key','normal');
INSERT INTO "trial" VALUES(95,'84c8ee97-aa0e-45bc-b0a6-da50cd836b8c',2,2,33,33,31,-135.0,144181339,101951367,NULL,0,'assess-b-16~',15,1,'right','flexion','subtle',10.0,18.0,'following','stand-reach_right','b4','plain',1.7,'answered',86575900613,86575900613,86575900613,86720281952,86720281952,86720281952,'glx-oml',0,'hardware','right',87882461663,87882461663,87882461663,'evdev','key','normal');
INSERT INTO "trial" VALUES(96,'5a2c0086-2f37-4706-a77d-dd42eff2fe5d',2,2,34,34,22,-45.0,117712677,147778808,NULL,0,'assess-b-12',11,0,'right','rotation','marked',42.0,18.0,'following','stand-hips','b3','plain',0.7,'answered',88030840471,88030840471,88030840471,88148753148,88148753148,88148753148,'glx-oml',0,'hardware','right',92275628468,92275628468,92275628468,'evdev','key','normal');
INSERT INTO "trial" VALUES(97,'4cd9b520-c2a2-4d35-b2a7-96a2389ebafe',2,2,35,35,11,180.0,128121212,127788252,NULL,0,'assess-b-06~',5,1,'left','rotation','medium',28.0,-12.0,'following','stand-up_right','b2','door_room',1.34,'answered',92404016720,92404016720,92404016720,92532337932,92532337932,92532337932,'glx-oml',0,'hardware','left',94253728219,94253728219,94253728219,'evdev','key','normal');
INSERT INTO "trial" VALUES(98,'0ae1a095-1beb-4c96-9c5b-cc10f8d4e38a',2,2,36,36,24,-135.0,108635868,119885875,NULL,0,'assess-b-13',12,0,'right','flexion','subtle',10.0,12.0,'following','bend-reach_right','b1','window_room',1.9,'answered',94374214094,94374214094,94374214094,94483049962,94483049962,94483049962,'glx-oml',0,'hardware','right',95901601447,95901601447,95901601447,'evdev','key','normal');
INSERT INTO "trial" VALUES(99,'5a8e877c-8c77-490d-b71f-3b4e37ed843b',2,2,37,37,30,-90.0,127225107,149899072,NULL,0,'assess-b-16',15,0,'left','flexion','subtle',10.0,-18.0,'following','stand-reach_left','b4','plain',1.7,'answered',96052100519,96052100519,96052100519,96179525626,96179525626,96179525626,'glx-oml',0,'hardware','left',97398345060,97398345060,97398345060,'evdev','key','normal');
INSERT INTO "trial" VALUES(100,'d1e832fc-0777-49a7-94fc-3160c29e8066',2,2,38,38,9,0.0,116011240,149146203,NULL,0,'assess-b-05~',4,1,'left','rotation','medium',28.0,12.0,'following','stand-hang','b4','plain',0.49,'answered',97548091263,97548091263,97548091263,97664302503,97664302503,97664302503,'glx-oml',0,'hardware','left',98698669133,98698669133,98698669133,'evdev','key','normal');
INSERT INTO "trial" VALUES(101,'81d3b2ce-832c-4410-a83f-bf611f91ab15',2,2,39,39,10,45.0,125626919,110951267,NULL,0,'assess-b-06',5,0,'right','rotation','medium',28.0,12.0,'following','stand-up_left','b2','door_room',1.34,'answered',98810220400,98810220400,98810220400,98936047319,98936047319,98936047319,'glx-oml',0,'hardware','right',100072687254,100072687254,100072687254,'evdev','key','normal');
INSERT INTO "trial" VALUES(102,'3c11c47c-1b68-4457-bb5e-e76b693771b2',2,2,40,40,30,-135.0,125224891,135293242,NULL,0,'assess-b-16',15,0,'left','flexion','subtle',10.0,-18.0,'following','stand-reach_left','b4','plain',1.7,'answered',100208580496,100208580496,100208580496,100334005387,100334005387,100334005387,'glx-oml',0,'hardware','left',101625144133,101625144133,101625144133,'evdev','key','normal');
INSERT INTO "trial" VALUES(103,'147e8615-5969-422a-a945-ded92b9b982a',2,3,1,1,1,0.0,113563802,144042137,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',105770186270,105770186270,105770186270,105883950072,105883950072,105883950072,'glx-oml',0,'hardware','right',107021109206,107021109206,107021109206,'evdev','key','normal');
INSERT INTO "trial" VALUES(104,'a2999e42-50ea-4c4e-803f-a8144e69a482',2,3,2,2,0,0.0,113977158,115965916,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',107137675122,107137675122,107137675122,107251852280,107251852280,107251852280,'glx-oml',0,'hardware','right',108891214237,108891214237,108891214237,'evdev','key','normal');
INSERT INTO "trial" VALUES(105,'9b910e08-e704-4d44-89fd-2446faa20bdd',2,3,3,3,1,0.0,140198872,119945735,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',109011759972,109011759972,109011759972,109152158844,109152158844,109152158844,'glx-oml',0,'hardware','right',110190061031,110190061031,110190061031,'evdev','key','normal');
INSERT INTO "trial" VALUES(106,'4301ac13-f52f-4724-a54b-228c6f473373',2,3,4,4,0,0.0,133347319,139370729,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',110330031760,110330031760,110330031760,110463579079,110463579079,110463579079,'glx-oml',0,'hardware','left',111560741976,111560741976,111560741976,'evdev','key','normal');
INSERT INTO "trial" VALUES(107,'9a486abe-9e28-4d43-bed8-d695f88c7e83',2,4,1,1,1,0.0,140123702,108762867,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',115670504843,115670504843,115670504843,115810828545,115810828545,115810828545,'glx-oml',0,'hardware','right',116530996964,116530996964,116530996964,'evdev','key','normal');
INSERT INTO "trial" VALUES(108,'0d023770-cfb9-4cc2-ad28-15ebfa70bd86',2,4,2,2,0,0.0,121728578,122515371,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',116654112335,116654112335,116654112335,116776040913,116776040913,116776040913,'glx-oml',0,'hardware','left',117594493756,117594493756,117594493756,'evdev','key','normal');
INSERT INTO "trial" VALUES(109,'4b1dbf23-6701-451e-ad96-15e742766005',2,4,3,3,1,0.0,133303974,114074561,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',117709168317,117709168317,117709168317,117842672291,117842672291,117842672291,'glx-oml',0,'hardware','right',119016047407,119016047407,119016047407,'evdev','key','normal');
INSERT INTO "trial" VALUES(110,'37f412d8-d130-4d32-8bec-605e1fe98302',2,4,4,4,0,0.0,148917465,131311521,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',119147958928,119147958928,119147958928,119297076393,119297076393,119297076393,'glx-oml',0,'hardware','left',120500891220,120500891220,120500891220,'evdev','key','normal');
INSERT INTO "trial" VALUES(111,'a852e944-4764-4c27-b369-f11920d55681',2,5,1,1,94,-45.0,114644706,130577650,2.0,0,'train-48',47,0,'right','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',124632468870,124632468870,124632468870,124747313576,124747313576,124747313576,'glx-oml',0,'hardware','right',126402966447,126402966447,126402966447,'evdev','key','normal');
INSERT INTO "trial" VALUES(112,'e5aca084-ea88-420d-9abf-e5bd998e1d96',2,5,2,2,81,0.0,130752771,114964771,2.0,0,'train-41~',40,1,'left','flexion','marked',34.0,18.0,'following','stand-behind_head','t6','plain',-0.24,'answered',126718531218,126718531218,126718531218,126849483989,126849483989,126849483989,'glx-oml',0,'hardware','right',127841949311,127841949311,127841949311,'evdev','key','normal');
INSERT INTO "trial" VALUES(113,'f11d1d28-2998-4b93-a757-7b3ffac2bb4e',2,5,3,3,38,0.0,125773534,118083237,2.0,0,'train-20',19,0,'left','rotation','marked',42.0,0.0,'following','stand-up_left','t2','plain',-0.35,'answered',128160632548,128160632548,128160632548,128286606082,128286606082,128286606082,'glx-oml',0,'hardware','left',129246422133,129246422133,129246422133,'evdev','key','normal');
INSERT INTO "trial" VALUES(114,'cf52d2fb-938c-4c97-bd44-766b03698cef',2,5,4,4,95,0.0,111660994,100316306,1.0,1,'train-48~',47,1,'left','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',129547338439,129547338439,129547338439,129659199433,129659199433,129659199433,'glx-oml',0,'hardware','left',130542065066,130542065066,130542065066,'evdev','key','normal');
INSERT INTO "trial" VALUES(115,'8f600927-52c0-41bc-8e7d-d86d2531717a',2,5,5,5,83,0.0,106277468,138746264,2.0,0,'train-42~',41,1,'right','flexion','marked',34.0,-12.0,'following','bend-hang','t2','window_room',0.11,'answered',130881411330,130881411330,130881411330,130987888798,130987888798,130987888798,'glx-oml',0,'hardware','right',131996890415,131996890415,131996890415,'evdev','key','normal');
INSERT INTO "trial" VALUES(116,'0a5ceb94-fe67-4dec-a0ec-c99f5194e973',2,5,6,6,39,0.0,142795467,132105725,1.75,0,'train-20~',19,1,'right','rotation','marked',42.0,0.0,'following','stand-up_right','t2','plain',-0.35,'answered',132329596140,132329596140,132329596140,132472591607,132472591607,132472591607,'glx-oml',0,'hardware','right',134055038446,134055038446,134055038446,'evdev','key','normal');
INSERT INTO "trial" VALUES(117,'36d9bc8f-554d-4e92-8912-a3a116ef29d7',3,1,1,1,4,0.0,146616267,127359059,NULL,0,'train-38',37,0,'left','flexion','marked',34.0,0.0,'forward','stand-reach_left','t3','door_room',0.06,'answered',7128559059,7128559059,7128559059,7275375326,7275375326,7275375326,'glx-oml',0,'hardware','left',8836631122,8836631122,8836631122,'evdev','key','normal');
INSERT INTO "trial" VALUES(118,'57974825-7440-4881-821e-fb2c8b547f23',3,1,2,2,3,-90.0,125826188,136889759,NULL,0,'train-20~',19,1,'right','rotation','marked',42.0,0.0,'following','stand-up_right','t2','plain',-0.35,'answered',10974320881,10974320881,10974320881,11100347069,11100347069,11100347069,'glx-oml',0,'hardware','left',12343300993,12343300993,12343300993,'evdev','key','normal');
INSERT INTO "trial" VALUES(119,'3ad0c4fb-543f-475e-abd9-50850ee04d4e',3,1,3,3,7,90.0,107036835,101757841,NULL,0,'train-39~',38,1,'right','flexion','marked',34.0,0.0,'forward','stand-hips','t1','plain',-0.04,'answered',14445858834,14445858834,14445858834,14553095669,14553095669,14553095669,'glx-oml',0,'hardware','right',15665737186,15665737186,15665737186,'evdev','key','normal');
INSERT INTO "trial" VALUES(120,'eff5f4a9-4481-482c-80cd-c818be1f258b',3,1,4,4,0,90.0,115474544,122148802,NULL,0,'train-19',18,0,'left','rotation','marked',42.0,0.0,'forward','stand-hang','t1','plain',0.15,'answered',17788685988,17788685988,17788685988,17904360532,17904360532,17904360532,'glx-oml',0,'hardware','right',19232513275,19232513275,19232513275,'evdev','key','normal');
INSERT INTO "trial" VALUES(121,'dacd2bdb-16e6-40f2-a0ca-d0807d48bb69',3,2,1,1,42,180.0,130653454,108763207,NULL,0,'assess-a-22',21,0,'left','flexion','marked',34.0,-12.0,'forward','stand-reach_left','a1','window_room',0.26,'answered',23342276482,23342276482,23342276482,23473129936,23473129936,23473129936,'glx-oml',0,'hardware','left',25542084154,25542084154,25542084154,'evdev','key','normal');
INSERT INTO "trial" VALUES(122,'331d4355-a5e7-4188-9a2a-a4dbc80866f1',3,2,2,2,7,-45.0,140555902,145979621,NULL,0,'assess-a-04~',3,1,'right','rotation','subtle',17.0,0.0,'following','stand-overhead','a4','plain',1.08,'answered',25688663775,25688663775,25688663775,25829419677,25829419677,25829419677,'glx-oml',0,'hardware','right',27497436054,27497436054,27497436054,'evdev','key','normal');
INSERT INTO "trial" VALUES(123,'854e1059-1e11-44de-b136-e779c494bb2d',3,2,3,3,35,180.0,137386153,140635017,NULL,0,'assess-a-18~',17,1,'right','flexion','medium',20.0,18.0,'forward','stand-up_left','a4','plain',1.1,'answered',27638671071,27638671071,27638671071,27776257224,27776257224,27776257224,'glx-oml',0,'hardware','right',29537759263,29537759263,29537759263,'evdev','key','normal');
INSERT INTO "trial" VALUES(124,'ee50e3e0-ecce-4ded-9e6c-1e78ea5851e2',3,2,4,4,27,90.0,121965496,110623925,NULL,0,'assess-a-14~',13,1,'left','flexion','subtle',10.0,18.0,'following','step-crossed','a1','plain',1.55,'answered',29648983188,29648983188,29648983188,29771148684,29771148684,29771148684,'glx-oml',0,'hardware','left',32043415235,32043415235,32043415235,'evdev','key','normal');
INSERT INTO "trial" VALUES(125,'dd72443b-0d23-468b-a687-cf6ee6d937e9',3,2,5,5,15,-90.0,116694813,110981057,NULL,0,'assess-a-08~',7,1,'left','rotation','medium',28.0,-12.0,'following','stand-hang','a4','window_room',1.34,'answered',32154996292,32154996292,32154996292,32271891105,32271891105,32271891105,'glx-oml',0,'hardware','left',33774925131,33774925131,33774925131,'evdev','key','normal');
INSERT INTO "trial" VALUES(126,'582d5f84-2c06-4f81-b1c2-9598648b44ce',3,2,6,6,28,90.0,141079039,139505255,NULL,0,'assess-a-15',14,0,'left','flexion','subtle',10.0,12.0,'following','stand-hips','a2','door_room',1.85,'answered',33915030386,33915030386,33915030386,34056309425,34056309425,34056309425,'glx-oml',0,'hardware','left',36319432933,36319432933,36319432933,'evdev','key','normal');
INSERT INTO "trial" VALUES(127,'8ba0d2ac-bbf9-4554-9907-c25b7d2e672f',3,2,7,7,26,135.0,112019589,101520100,NULL,0,'assess-a-14',13,0,'right','flexion','subtle',10.0,-18.0,'following','step-crossed','a1','plain',1.55,'answered',36421553033,36421553033,36421553033,36533772622,36533772622,36533772622,'glx-oml',0,'hardware','right',38018850281,38018850281,38018850281,'evdev','key','normal');
INSERT INTO "trial" VALUES(128,'8d4d9d63-95d6-4596-945f-1f8aa489497d',3,2,8,8,12,0.0,105006536,133511281,NULL,0,'assess-a-07',6,0,'left','rotation','medium',28.0,0.0,'following','sit-behind_head','a1','door_room',0.39,'answered',38152961562,38152961562,38152961562,38258168098,38258168098,38258168098,'glx-oml',0,'hardware','right',39043377066,39043377066,39043377066,'evdev','key','normal');
INSERT INTO "trial" VALUES(129,'f27edc18-5f9b-4786-b4aa-64a209408347',3,2,9,9,37,180.0,145476835,106204972,NULL,0,'assess-a-19~',18,1,'right','flexion','medium',20.0,-18.0,'forward','step-hang','a2','window_room',1.35,'answered',39150182038,39150182038,39150182038,39295858873,39295858873,39295858873,'glx-oml',0,'hardware','right',40706800651,40706800651,40706800651,'evdev','key','normal');
INSERT INTO "trial" VALUES(130,'6874706b-6c91-4ed0-b4ac-bbefaec735f4',3,2,10,10,42,-45.0,133040464,133367104,NULL,0,'assess-a-22',21,0,'left','flexion','marked',34.0,-12.0,'forward','stand-reach_left','a1','window_room',0.26,'answered',40840767755,40840767755,40840767755,40974008219,40974008219,40974008219,'glx-oml',0,'hardware','left',43025660917,43025660917,43025660917,'evdev','key','normal');
INSERT INTO "trial" VALUES(131,'8b3d6b2e-a790-42be-960c-5cdaf5f3a631',3,2,11,11,25,-90.0,104338065,100309521,NULL,0,'assess-a-13~',12,1,'right','flexion','subtle',10.0,0.0,'following','stand-reach_left','a3','window_room',1.5,'answered',43126570438,43126570438,43126570438,43231108503,43231108503,43231108503,'glx-oml',0,'hardware','right',44390163239,44390163239,44390163239,'evdev','key','normal');
INSERT INTO "trial" VALUES(132,'00bef7e1-65d2-400a-a436-be3f3d6c7618',3,2,12,12,23,180.0,137647854,124317667,NULL,0,'assess-a-12~',11,1,'right','rotation','marked',42.0,12.0,'following','stand-up_right','a2','plain',0.45,'answered',44515080906,44515080906,44515080906,44652928760,44652928760,44652928760,'glx-oml',0,'hardware','right',46496705549,46496705549,46496705549,'evdev','key','normal');
INSERT INTO "trial" VALUES(133,'6e544359-fc40-491e-a643-9a6d73626810',3,2,13,13,35,-90.0,121070468,141375757,NULL,0,'assess-a-18~',17,1,'right','flexion','medium',20.0,18.0,'forward','stand-up_left','a4','plain',1.1,'answered',46638681306,46638681306,46638681306,46759951774,46759951774,46759951774,'glx-oml',0,'hardware','right',48125230833,48125230833,48125230833,'evdev','key','normal');
INSERT INTO "trial" VALUES(134,'b06c5e39-48c4-43e1-863e-988e30a27f94',3,2,14,14,41,0.0,108672982,141449871,NULL,0,'assess-a-21~',20,1,'left','flexion','marked',34.0,12.0,'following','stand-behind_head','a2','plain',-0.34,'answered',48267280704,48267280704,48267280704,48376153686,48376153686,48376153686,'glx-oml',0,'hardware','left',49555325824,49555325824,49555325824,'evdev','key','normal');
INSERT INTO "trial" VALUES(135,'8c49cd93-7c3e-4680-b3a7-cbc8aa326bbb',3,2,15,15,17,180.0,133637804,144870135,NULL,0,'assess-a-09~',8,1,'left','rotation','marked',42.0,-18.0,'following','sit-reach_left','a1','plain',0.7,'answered',49700795959,49700795959,49700795959,49834633763,49834633763,49834633763,'glx-oml',0,'hardware','left',52522381570,52522381570,52522381570,'evdev','key','normal');
INSERT INTO "trial" VALUES(136,'71b74404-768a-4a72-bc94-4d803d521164',3,2,16,16,14,0.0,138269068,126432430,NULL,0,'assess-a-08',7,0,'right','rotation','medium',28.0,12.0,'following','stand-hang','a4','window_room',1.34,'answered',52649414000,52649414000,52649414000,52787883068,52787883068,52787883068,'glx-oml',0,'hardware','right',54284695779,54284695779,54284695779,'evdev','key','normal');
INSERT INTO "trial" VALUES(137,'b1aa5013-22d9-4d38-8c3c-dd7a739165a0',3,2,17,17,9,135.0,142102487,106284305,NULL,0,'assess-a-05~',4,1,'left','rotation','medium',28.0,12.0,'following','stand-hips','a3','plain',0.34,'answered',54391580084,54391580084,54391580084,54533882571,54533882571,54533882571,'glx-oml',0,'hardware','left',55962527883,55962527883,55962527883,'evdev','key','normal');
INSERT INTO "trial" VALUES(138,'54ca3e73-2b50-4c97-b55c-00a0b8c30f4a',3,2,18,18,17,-135.0,136184438,102199360,NULL,0,'assess-a-09~',8,1,'left','rotation','marked',42.0,-18.0,'following','sit-reach_left','a1','plain',0.7,'answered',56065327243,56065327243,56065327243,56201711681,56201711681,56201711681,'glx-oml',0,'hardware','left',58587740745,58587740745,58587740745,'evdev','key','normal');
INSERT INTO "trial" VALUES(139,'e668eeaa-bf60-4179-a132-e0e5a79f8fe8',3,2,19,19,30,135.0,122107253,127116752,NULL,0,'assess-a-16',15,0,'right','flexion','subtle',10.0,0.0,'following','bend-hang','a4','plain',1.6,'answered',58715457497,58715457497,58715457497,58837764750,58837764750,58837764750,'glx-oml',0,'hardware','right',60267957865,60267957865,60267957865,'evdev','key','normal');
INSERT INTO "trial" VALUES(140,'99a54f17-7cf9-4263-801a-d60dd5f9ad75',3,2,20,20,40,90.0,132532882,148111965,NULL,0,'assess-a-21',20,0,'right','flexion','marked',34.0,-12.0,'following','stand-behind_head','a2','plain',-0.34,'answered',60416669830,60416669830,60416669830,60549402712,60549402712,60549402712,'glx-oml',0,'hardware','right',62281627281,62281627281,62281627281,'evdev','key','normal');
INSERT INTO "trial" VALUES(141,'95ab936f-1692-4153-9002-2f5d7094cf79',3,2,21,21,16,-135.0,101542986,100297264,NULL,0,'assess-a-09',8,0,'right','rotation','marked',42.0,18.0,'following','sit-reach_right','a1','plain',0.7,'answered',62382524545,62382524545,62382524545,62484267531,62484267531,62484267531,'glx-oml',0,'hardware','right',63852785970,63852785970,63852785970,'evdev','key','normal');
INSERT INTO "trial" VALUES(142,'6528d093-7471-4ea0-84ff-de854c27530a',3,2,22,22,36,-135.0,145626083,107960262,NULL,0,'assess-a-19',18,0,'left','flexion','medium',20.0,18.0,'forward','step-hang','a2','window_room',1.35,'answered',63961346232,63961346232,63961346232,64107172315,64107172315,64107172315,'glx-oml',0,'hardware','left',65242074549,65242074549,65242074549,'evdev','key','normal');
INSERT INTO "trial" VALUES(143,'1e53e4dc-06ef-4cc6-a41f-3bff9d8c5e9e',3,2,23,23,28,-45.0,129047914,105555456,NULL,0,'assess-a-15',14,0,'left','flexion','subtle',10.0,12.0,'following','stand-hips','a2','door_room',1.85,'answered',65348230005,65348230005,65348230005,65477477919,65477477919,65477477919,'glx-oml',0,'hardware','left',66390116765,66390116765,66390116765,'evdev','key','normal');
INSERT INTO "trial" VALUES(144,'639a19c5-2609-4bca-8f57-28d1ae67ff8e',3,2,24,24,17,45.0,131418280,130086489,NULL,0,'assess-a-09~',8,1,'left','rotation','marked',42.0,-18.0,'following','sit-reach_left','a1','plain',0.7,'answered',66520803254,66520803254,66520803254,66652421534,66652421534,66652421534,'glx-oml',0,'hardware','left',68008673138,68008673138,68008673138,'evdev','key','normal');
INSERT INTO "trial" VALUES(145,'d7bcd813-9e8f-44ce-afa4-3281aa9cba5f',3,2,25,25,8,45.0,126688647,115657672,NULL,0,'assess-a-05',4,0,'right','rotation','medium',28.0,-12.0,'following','stand-hips','a3','plain',0.34,'answered',68124930810,68124930810,68124930810,68251819457,68251819457,68251819457,'glx-oml',0,'hardware','right',69939403926,69939403926,69939403926,'evdev','key','normal');
INSERT INTO "trial" VALUES(146,'594a361a-117d-44d1-9056-acfaa9b88dd1',3,2,26,26,16,-45.0,107081306,114591108,NULL,0,'assess-a-09',8,0,'right','rotation','marked',42.0,18.0,'following','sit-reach_right','a1','plain',0.7,'answered',70054595034,70054595034,70054595034,70161876340,70161876340,70161876340,'glx-oml',0,'hardware','right',71318834973,71318834973,71318834973,'evdev','key','normal');
INSERT INTO "trial" VALUES(147,'57e1ce61-ce21-4532-93d2-737e453e96e1',3,2,27,27,11,135.0,145647472,145038976,NULL,0,'assess-a-06~',5,1,'left','rotation','medium',28.0,0.0,'following','stand-reach_right','a2','plain',0.29,'answered',71464473949,71464473949,71464473949,71610321421,71610321421,71610321421,'glx-oml',0,'hardware','left',72898606069,72898606069,72898606069,'evdev','key','normal');
INSERT INTO "trial" VALUES(148,'1e13d392-26ff-4054-97e7-6468f2ade868',3,2,28,28,38,0.0,113915800,136841497,NULL,0,'assess-a-20',19,0,'right','flexion','medium',20.0,12.0,'following','sit-overhead','a3','door_room',0.6,'answered',73036047566,73036047566,73036047566,73150163366,73150163366,73150163366,'glx-oml',0,'hardware','right',74930239208,74930239208,74930239208,'evdev','key','normal');
INSERT INTO "trial" VALUES(149,'3f25b651-4982-4b73-bba2-f46bd6522961',3,2,29,29,23,-90.0,139292264,143395062,NULL,0,'assess-a-12~',11,1,'right','rotation','marked',42.0,12.0,'following','stand-up_right','a2','plain',0.45,'answered',75074234270,75074234270,75074234270,75213726534,75213726534,75213726534,'glx-oml',0,'hardware','right',76339814071,76339814071,76339814071,'evdev','key','normal');
INSERT INTO "trial" VALUES(150,'64cc5eed-0f53-43d4-b0f6-3671e3de450b',3,2,30,30,1,90.0,109344649,103497807,NULL,0,'assess-a-01~',0,1,'left','rotation','subtle',17.0,0.0,'following','bend-hips','a2','window_room',1.53,'answered',76443911878,76443911878,76443911878,76553456527,76553456527,76553456527,'glx-oml',0,'hardware','left',77784582126,77784582126,77784582126,'evdev','key','normal');
INSERT INTO "trial" VALUES(151,'cf6adf12-4b90-4b1e-a0a1-7ad625fdddde',3,2,31,31,4,-135.0,125608357,139585829,NULL,0,'assess-a-03',2,0,'left','rotation','subtle',17.0,0.0,'following','stand-hang','a1','plain',0.93,'answered',77924767955,77924767955,77924767955,78050576312,78050576312,78050576312,'glx-oml',0,'hardware','left',79103085724,79103085724,79103085724,'evdev','key','normal');
INSERT INTO "trial" VALUES(152,'36503e2a-92c9-474f-94b0-3401d4025818',3,2,32,32,16,45.0,112626189,122621613,NULL,0,'assess-a-09',8,0,'right','rotation','marked',42.0,18.0,'following','sit-reach_right','a1','plain',0.7,'answered',79226307337,79226307337,79226307337,79339133526,79339133526,79339133526,'glx-oml',0,'hardware','left',80255159808,80255159808,80255159808,'evdev','key','normal');
INSERT INTO "trial" VALUES(153,'d3daa202-0e45-4627-8e4f-f3ea9008e572',3,2,33,33,15,0.0,107798589,119566854,NULL,0,'assess-a-08~',7,1,'left','rotation','medium',28.0,-12.0,'following','stand-hang','a4','window_room',1.34,'answered',80375326662,80375326662,80375326662,80483325251,80483325251,80483325251,'glx-oml',0,'hardware','left',81412034864,81412034864,81412034864,'evdev','key','normal');
INSERT INTO "trial" VALUES(154,'f5efa813-cbf1-43aa-a62f-38dcf45095c3',3,2,34,34,26,90.0,126130554,143685491,NULL,0,'assess-a-14',13,0,'right','flexion','subtle',10.0,-18.0,'following','step-crossed','a1','plain',1.55,'answered',81556320355,81556320355,81556320355,81682650909,81682650909,81682650909,'glx-oml',0,'hardware','right',83926242557,83926242557,83926242557,'evdev','key','normal');
INSERT INTO "trial" VALUES(155,'5f0308ab-ac8e-4175-8956-8ee65864c232',3,2,35,35,21,-135.0,107446666,137825595,NULL,0,'assess-a-11~',10,1,'right','rotation','marked',42.0,-12.0,'forward','bend-hang','a3','plain',0.4,'answered',84064668152,84064668152,84064668152,84172314818,84172314818,84172314818,'glx-oml',0,'hardware','right',86086777018,86086777018,86086777018,'evdev','key','normal');
INSERT INTO "trial" VALUES(156,'6c341771-c7b9-4184-b9c8-ad5c790a5e15',3,2,36,36,17,135.0,140459557,130941690,NULL,0,'assess-a-09~',8,1,'left','rotation','marked',42.0,-18.0,'following','sit-reach_left','a1','plain',0.7,'answered',86218318708,86218318708,86218318708,86358978265,86358978265,86358978265,'glx-oml',0,'hardware','left',88003716965,88003716965,88003716965,'evdev','key','normal');
INSERT INTO "trial" VALUES(157,'536cb3b6-b1bc-472e-a529-c0b054e1a6d3',3,2,37,37,24,-90.0,136881879,139747992,NULL,0,'assess-a-13',12,0,'left','flexion','subtle',10.0,0.0,'following','stand-reach_right','a3','window_room',1.5,'answered',88144064957,88144064957,88144064957,88281146836,88281146836,88281146836,'glx-oml',0,'hardware','left',90312760997,90312760997,90312760997,'evdev','key','normal');
INSERT INTO "trial" VALUES(158,'b75749fe-b101-487d-9a44-736eddfa7755',3,2,38,38,29,-45.0,137761497,144921877,NULL,0,'assess-a-15~',14,1,'right','flexion','subtle',10.0,-12.0,'following','stand-hips','a2','door_room',1.85,'answered',90458282874,90458282874,90458282874,90596244371,90596244371,90596244371,'glx-oml',0,'hardware','right',92322948509,92322948509,92322948509,'evdev','key','normal');
INSERT INTO "trial" VALUES(159,'b9ff0bc8-688a-4100-87b8-119ec1198fa9',3,2,39,39,26,45.0,116727278,110618729,NULL,0,'assess-a-14',13,0,'right','flexion','subtle',10.0,-18.0,'following','step-crossed','a1','plain',1.55,'answered',92434167238,92434167238,92434167238,92551094516,92551094516,92551094516,'glx-oml',0,'hardware','right',94430025645,94430025645,94430025645,'evdev','key','normal');
INSERT INTO "trial" VALUES(160,'7e3a694a-796c-4437-ac54-ea7c3b0d77df',3,2,40,40,36,45.0,107911693,127907845,NULL,0,'assess-a-19',18,0,'left','flexion','medium',20.0,18.0,'forward','step-hang','a2','window_room',1.35,'answered',94558533490,94558533490,94558533490,94666645183,94666645183,94666645183,'glx-oml',0,'hardware','left',96375943791,96375943791,96375943791,'evdev','key','normal');
INSERT INTO "trial" VALUES(161,'5ddfa31b-7bc7-4366-8624-e8545107a9ec',3,3,1,1,0,0.0,130410638,100192057,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',100477135848,100477135848,100477135848,100607746486,100607746486,100607746486,'glx-oml',0,'hardware','left',101829962321,101829962321,101829962321,'evdev','key','normal');
INSERT INTO "trial" VALUES(162,'1cd7c518-98b2-4356-ac01-c1d3aaddcb5f',3,3,2,2,1,0.0,128640075,144159379,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',101974721700,101974721700,101974721700,102103561775,102103561775,102103561775,'glx-oml',0,'hardware','right',103210199065,103210199065,103210199065,'evdev','key','normal');
INSERT INTO "trial" VALUES(163,'a8c7d87e-0ca1-4a55-83e3-ed09dc56ce43',3,3,3,3,0,0.0,127200874,119302682,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',103330101747,103330101747,103330101747,103457502621,103457502621,103457502621,'glx-oml',0,'hardware','left',105054863571,105054863571,105054863571,'evdev','key','normal');
INSERT INTO "trial" VALUES(164,'5033dc3e-8f40-4f33-8096-9e8861db47d5',3,3,4,4,1,0.0,144388581,125723844,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',105181187415,105181187415,105181187415,105325775996,105325775996,105325775996,'glx-oml',0,'hardware','right',106736350716,106736350716,106736350716,'evdev','key','normal');
INSERT INTO "trial" VALUES(165,'29e0ec50-b14e-4cab-b3d6-b44c7efa8e81',3,4,1,1,0,0.0,149442705,145429462,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',110882780178,110882780178,110882780178,111032422883,111032422883,111032422883,'glx-oml',0,'hardware','left',111912834049,111912834049,111912834049,'evdev','key','normal');
INSERT INTO "trial" VALUES(166,'4fcdfc44-15fa-41ef-9d1e-e42951e9f8e2',3,4,2,2,0,0.0,131774109,126732394,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',112040166443,112040166443,112040166443,112172140552,112172140552,112172140552,'glx-oml',0,'hardware','left',113411703973,113411703973,113411703973,'evdev','key','normal');
INSERT INTO "trial" VALUES(167,'016750e5-5290-4278-bb96-e7d1deee90ab',3,4,3,3,1,0.0,111333018,131177235,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',113543481208,113543481208,113543481208,113655014226,113655014226,113655014226,'glx-oml',0,'hardware','right',115201376898,115201376898,115201376898,'evdev','key','normal');
INSERT INTO "trial" VALUES(168,'4a578edb-7063-4ba2-8d78-a8253248ab17',3,4,4,4,1,0.0,103712531,123442830,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',115325419728,115325419728,115325419728,115429332259,115429332259,115429332259,'glx-oml',0,'hardware','right',116387579168,116387579168,116387579168,'evdev','key','normal');
INSERT INTO "trial" VALUES(169,'38086145-dd46-48d5-8b54-c028746292c0',3,5,1,1,94,0.0,119210538,128743335,1.0,0,'train-48',47,0,'right','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',120517322503,120517322503,120517322503,120636733041,120636733041,120636733041,'glx-oml',0,'hardware','right',122418595621,122418595621,122418595621,'evdev','key','normal');
INSERT INTO "trial" VALUES(170,'618cb060-7342-4a71-9488-1dff31a5c7e5',3,5,2,2,39,0.0,140277294,134614903,1.0,0,'train-20~',19,1,'right','rotation','marked',42.0,0.0,'following','stand-up_right','t2','plain',-0.35,'answered',122753810524,122753810524,122753810524,122894287818,122894287818,122894287818,'glx-oml',0,'hardware','right',124006521455,124006521455,124006521455,'evdev','key','normal');
INSERT INTO "trial" VALUES(171,'49510d75-f88f-4c38-8959-6122b2bc65c0',3,5,3,3,94,0.0,141815097,140402715,1.0,0,'train-48',47,0,'right','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',124347524170,124347524170,124347524170,124489539267,124489539267,124489539267,'glx-oml',0,'hardware','right',125739776057,125739776057,125739776057,'evdev','key','normal');
INSERT INTO "trial" VALUES(172,'075823bf-f2e1-431e-859f-8c4a83ea80b8',3,5,4,4,38,0.0,146901503,133308346,1.0,0,'train-20',19,0,'left','rotation','marked',42.0,0.0,'following','stand-up_left','t2','plain',-0.35,'answered',126073684403,126073684403,126073684403,126220785906,126220785906,126220785906,'glx-oml',0,'hardware','left',127124832422,127124832422,127124832422,'evdev','key','normal');
INSERT INTO "trial" VALUES(173,'6220f374-a667-4336-9cde-cf933aa138c1',3,5,5,5,95,45.0,111897890,125187384,1.5,0,'train-48~',47,1,'left','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',127450619806,127450619806,127450619806,127562717696,127562717696,127562717696,'glx-oml',0,'hardware','left',128927927314,128927927314,128927927314,'evdev','key','normal');
INSERT INTO "trial" VALUES(174,'26bb92c8-c4bd-4838-88cc-b4782743f03d',3,5,6,6,73,0.0,114975578,134352513,1.75,0,'train-37~',36,1,'left','flexion','marked',34.0,-18.0,'following','sit-crossed','t4','plain',-0.24,'answered',129262879827,129262879827,129262879827,129378055405,129378055405,129378055405,'glx-oml',0,'hardware','left',130528997987,130528997987,130528997987,'evdev','key','normal');
INSERT INTO "trial" VALUES(175,'ead44458-2235-446e-9291-2497115ae453',4,1,1,1,1,90.0,147148904,111640255,NULL,0,'train-19~',18,1,'right','rotation','marked',42.0,0.0,'forward','stand-hang','t1','plain',0.15,'answered',7112840255,7112840255,7112840255,7260189159,7260189159,7260189159,'glx-oml',0,'hardware','right',9289426158,9289426158,9289426158,'evdev','key','normal');
INSERT INTO "trial" VALUES(176,'cfe191ab-45f0-4e7c-a621-93466c6f1415',4,1,2,2,6,90.0,102302091,101824256,NULL,0,'train-39',38,0,'left','flexion','marked',34.0,0.0,'forward','stand-hips','t1','plain',-0.04,'answered',11392050414,11392050414,11392050414,11494552505,11494552505,11494552505,'glx-oml',0,'hardware','right',13156173207,13156173207,13156173207,'evdev','key','normal');
INSERT INTO "trial" VALUES(177,'bcab86fa-0628-4b17-a87e-50574b2165bb',4,1,3,3,2,-90.0,119255263,143563029,NULL,0,'train-20',19,0,'left','rotation','marked',42.0,0.0,'following','stand-up_left','t2','plain',-0.35,'answered',15300536236,15300536236,15300536236,15419991499,15419991499,15419991499,'glx-oml',0,'hardware','left',17199665749,17199665749,17199665749,'evdev','key','normal');
INSERT INTO "trial" VALUES(178,'74506d0e-ea77-4bea-8893-ee028ba4d91d',4,1,4,4,5,0.0,137359207,142402538,NULL,0,'train-38~',37,1,'right','flexion','marked',34.0,0.0,'forward','stand-reach_right','t3','door_room',0.06,'answered',19342868287,19342868287,19342868287,19480427494,19480427494,19480427494,'glx-oml',0,'hardware','right',20785682246,20785682246,20785682246,'evdev','key','normal');
INSERT INTO "trial" VALUES(179,'ef5271a9-8855-4cc0-9603-6b34202c99e7',4,2,1,1,14,45.0,102374680,134538636,NULL,0,'assess-b-08',7,0,'left','rotation','medium',28.0,18.0,'following','sit-crossed','b3','window_room',0.69,'answered',24921220882,24921220882,24921220882,25023795562,25023795562,25023795562,'glx-oml',0,'hardware','left',26717158229,26717158229,26717158229,'evdev','key','normal');
INSERT INTO "trial" VALUES(180,'e286dfb6-61df-4455-820b-ae5ebc19c9f1',4,2,2,2,21,-135.0,121778245,129818502,NULL,0,'assess-b-11~',10,1,'right','rotation','marked',42.0,-12.0,'forward','step-overhead','b2','plain',0.35,'answered',26847576731,26847576731,26847576731,26969554976,26969554976,26969554976,'glx-oml',0,'hardware','right',29029748646,29029748646,29029748646,'evdev','key','normal');
INSERT INTO "trial" VALUES(181,'a467553b-1fcc-4904-a5ad-f15724c7f9fe',4,2,3,3,22,0.0,117187103,141783856,NULL,0,'assess-b-12',11,0,'right','rotation','marked',42.0,18.0,'following','stand-hips','b3','plain',0.7,'answered',29172132502,29172132502,29172132502,29289519605,29289519605,29289519605,'glx-oml',0,'hardware','right',30386484752,30386484752,30386484752,'evdev','key','normal');
INSERT INTO "trial" VALUES(182,'8f304397-a0a0-4dbe-9820-40c6221e4368',4,2,4,4,40,-135.0,148790793,137016167,NULL,0,'assess-b-21',20,0,'left','flexion','marked',34.0,12.0,'following','bend-hips','b2','plain',-0.14,'answered',30524100919,30524100919,30524100919,30673091712,30673091712,30673091712,'glx-oml',0,'hardware','left',32015077799,32015077799,32015077799,'evdev','key','normal');
INSERT INTO "trial" VALUES(183,'ec23fa77-b415-4080-979d-5070304ef65c',4,2,5,5,31,-45.0,138326497,100224085,NULL,0,'assess-b-16~',15,1,'right','flexion','subtle',10.0,18.0,'following','stand-reach_right','b4','plain',1.7,'answered',32115901884,32115901884,32115901884,32254428381,32254428381,32254428381,'glx-oml',0,'hardware','right',34639901199,34639901199,34639901199,'evdev','key','normal');
INSERT INTO "trial" VALUES(184,'873a0ec1-9a28-43cf-95d3-5cec0a58ddb2',4,2,6,6,37,-135.0,145219308,126129037,NULL,0,'assess-b-19~',18,1,'left','flexion','medium',20.0,12.0,'forward','sit-reach_right','b3','door_room',1.1,'answered',34766630236,34766630236,34766630236,34912049544,34912049544,34912049544,'glx-oml',0,'hardware','left',36458374205,36458374205,36458374205,'evdev','key','normal');
INSERT INTO "trial" VALUES(185,'c0ae26cf-b0c6-49cb-8da9-de98adba25a1',4,2,7,7,11,-45.0,106237690,133131345,NULL,0,'assess-b-06~',5,1,'left','rotation','medium',28.0,-12.0,'following','stand-up_right','b2','door_room',1.34,'answered',36592105550,36592105550,36592105550,36698543240,36698543240,36698543240,'glx-oml',0,'hardware','left',38608892991,38608892991,38608892991,'evdev','key','normal');
INSERT INTO "trial" VALUES(186,'83b20bad-ab3d-483c-abc0-3beabd93f16e',4,2,8,8,21,-45.0,132027332,127604890,NULL,0,'assess-b-11~',10,1,'right','rotation','marked',42.0,-12.0,'forward','step-overhead','b2','plain',0.35,'answered',38737097881,38737097881,38737097881,38869325213,38869325213,38869325213,'glx-oml',0,'hardware','right',39939430605,39939430605,39939430605,'evdev','key','normal');
INSERT INTO "trial" VALUES(187,'fd59462f-bda8-4192-8b6c-fae46df4b9ec',4,2,9,9,22,45.0,118090444,135647063,NULL,0,'assess-b-12',11,0,'right','rotation','marked',42.0,18.0,'following','stand-hips','b3','plain',0.7,'answered',40075677668,40075677668,40075677668,40193968112,40193968112,40193968112,'glx-oml',0,'hardware','right',41455469882,41455469882,41455469882,'evdev','key','normal');
INSERT INTO "trial" VALUES(188,'f8f592e8-aa6b-40af-85bb-e14d5534bc75',4,2,10,10,0,135.0,143639581,134407701,NULL,0,'assess-b-01',0,0,'right','rotation','subtle',17.0,0.0,'following','step-up_right','b3','plain',0.93,'answered',41590477583,41590477583,41590477583,41734317164,41734317164,41734317164,'glx-oml',0,'hardware','right',43330430334,43330430334,43330430334,'evdev','key','normal');
INSERT INTO "trial" VALUES(189,'e4b8f577-9bfe-41c2-a378-d6cd597007a7',4,2,11,11,47,180.0,124549023,145644333,NULL,0,'assess-b-24~',23,1,'left','flexion','marked',34.0,0.0,'following','stand-overhead','b4','window_room',-0.29,'answered',43476674667,43476674667,43476674667,43601423690,43601423690,43601423690,'glx-oml',0,'hardware','left',45687804683,45687804683,45687804683,'evdev','key','normal');
INSERT INTO "trial" VALUES(190,'a5742875-af03-4bcf-84b5-a8f3a24eda47',4,2,12,12,20,180.0,143809813,127058195,NULL,0,'assess-b-11',10,0,'left','rotation','marked',42.0,12.0,'forward','step-overhead','b2','plain',0.35,'answered',45815462878,45815462878,45815462878,45959472691,45959472691,45959472691,'glx-oml',0,'hardware','left',48428756052,48428756052,48428756052,'evdev','key','normal');
INSERT INTO "trial" VALUES(191,'9377e12f-4b9c-4dc7-870b-a58621ad79ff',4,2,13,13,24,0.0,118463235,124190524,NULL,0,'assess-b-13',12,0,'right','flexion','subtle',10.0,12.0,'following','bend-reach_right','b1','window_room',1.9,'answered',48553546576,48553546576,48553546576,48672209811,48672209811,48672209811,'glx-oml',0,'hardware','right',50382602449,50382602449,50382602449,'evdev','key','normal');
INSERT INTO "trial" VALUES(192,'99d667bd-d08b-41f4-8133-91dad1334b62',4,2,14,14,30,-135.0,102277217,148701167,NULL,0,'assess-b-16',15,0,'left','flexion','subtle',10.0,-18.0,'following','stand-reach_left','b4','plain',1.7,'answered',50531903616,50531903616,50531903616,50634380833,50634380833,50634380833,'glx-oml',0,'hardware','left',52905195983,52905195983,52905195983,'evdev','key','normal');
INSERT INTO "trial" VALUES(193,'9c269740-d81b-4562-a181-922023b5aca5',4,2,15,15,23,135.0,141967483,125449840,NULL,0,'assess-b-12~',11,1,'left','rotation','marked',42.0,-18.0,'following','stand-hips','b3','plain',0.7,'answered',53031245823,53031245823,53031245823,53173413306,53173413306,53173413306,'glx-oml',0,'hardware','left',54175210554,54175210554,54175210554,'evdev','key','normal');
INSERT INTO "trial" VALUES(194,'0636cc3f-6c27-41e4-b8a0-a04ecefd69df',4,2,16,16,31,135.0,118646324,149206195,NULL,0,'assess-b-16~',15,1,'right','flexion','subtle',10.0,18.0,'following','stand-reach_right','b4','plain',1.7,'answered',54325016749,54325016749,54325016749,54443863073,54443863073,54443863073,'glx-oml',0,'hardware','right',56650710360,56650710360,56650710360,'evdev','key','normal');
INSERT INTO "trial" VALUES(195,'88b55656-e7ed-4a3c-aee5-bf39a1d873ed',4,2,17,17,25,0.0,119724797,148527266,NULL,0,'assess-b-13~',12,1,'left','flexion','subtle',10.0,-12.0,'following','bend-reach_left','b1','window_room',1.9,'answered',56799837626,56799837626,56799837626,56919762423,56919762423,56919762423,'glx-oml',0,'hardware','left',61431016072,61431016072,61431016072,'evdev','key','normal');
INSERT INTO "trial" VALUES(196,'85b625b8-f84a-4737-a44e-78dbf17d4e53',4,2,18,18,35,180.0,148811583,144203636,NULL,0,'assess-b-18~',17,1,'left','flexion','medium',20.0,0.0,'forward','stand-behind_head','b2','window_room',1.05,'answered',61575819708,61575819708,61575819708,61724831291,61724831291,61724831291,'glx-oml',0,'hardware','right',64842767309,64842767309,64842767309,'evdev','key','normal');
INSERT INTO "trial" VALUES(197,'54d57a38-258a-48e7-b033-e2f0b6e36a40',4,2,19,19,2,90.0,105062900,112673786,NULL,0,'assess-b-02',1,0,'left','rotation','subtle',17.0,0.0,'following','stand-hang','b2','window_room',1.33,'answered',64956041095,64956041095,64956041095,65061303995,65061303995,65061303995,'glx-oml',0,'hardware','left',66828271332,66828271332,66828271332,'evdev','key','normal');
INSERT INTO "trial" VALUES(198,'d279b12a-bc3b-4dc5-a3f3-41ffb443b018',4,2,20,20,8,-90.0,104298492,108891529,NULL,0,'assess-b-05',4,0,'right','rotation','medium',28.0,-12.0,'following','stand-hang','b4','plain',0.49,'answered',66937762861,66937762861,66937762861,67042261353,67042261353,67042261353,'glx-oml',0,'hardware','right',68517396356,68517396356,68517396356,'evdev','key','normal');
INSERT INTO "trial" VALUES(199,'8dbb45b2-625c-41ef-9861-155b682a993f',4,2,21,21,4,45.0,134065716,139621576,NULL,0,'assess-b-03',2,0,'right','rotation','subtle',17.0,0.0,'following','stand-crossed','b4','plain',1.08,'answered',68657617932,68657617932,68657617932,68791883648,68791883648,68791883648,'glx-oml',0,'hardware','right',69851399335,69851399335,69851399335,'evdev','key','normal');
INSERT INTO "trial" VALUES(200,'007c95ce-42a0-418e-9460-54cf01f97398',4,2,22,22,24,135.0,135669924,132770456,NULL,0,'assess-b-13',12,0,'right','flexion','subtle',10.0,12.0,'following','bend-reach_right','b1','window_room',1.9,'answered',69984769791,69984769791,69984769791,70120639715,70120639715,70120639715,'glx-oml',0,'hardware','right',71822520076,71822520076,71822520076,'evdev','key','normal');
INSERT INTO "trial" VALUES(201,'70ceda03-0505-4dfb-9687-3f348a293e3f',4,2,23,23,30,0.0,148029079,103431533,NULL,0,'assess-b-16',15,0,'left','flexion','subtle',10.0,-18.0,'following','stand-reach_left','b4','plain',1.7,'answered',71926551609,71926551609,71926551609,72074780688,72074780688,72074780688,'glx-oml',0,'hardware','left',73556767124,73556767124,73556767124,'evdev','key','normal');
INSERT INTO "trial" VALUES(202,'2c089d8f-9499-455e-93e4-ebf986bdd040',4,2,24,24,22,-90.0,133566537,118790835,NULL,0,'assess-b-12',11,0,'right','rotation','marked',42.0,18.0,'following','stand-hips','b3','plain',0.7,'answered',73676157959,73676157959,73676157959,73809924496,73809924496,73809924496,'glx-oml',0,'hardware','right',76439331953,76439331953,76439331953,'evdev','key','normal');
INSERT INTO "trial" VALUES(203,'fb5aa232-8ce8-45fb-8526-8fdac0e6f64c',4,2,25,25,33,180.0,105632883,137575370,NULL,0,'assess-b-17~',16,1,'right','flexion','medium',20.0,0.0,'forward','bend-hang','b4','plain',1.0,'answered',76577507323,76577507323,76577507323,76683340206,76683340206,76683340206,'glx-oml',0,'hardware','right',78658954656,78658954656,78658954656,'evdev','key','normal');
INSERT INTO "trial" VALUES(204,'e1e4dcc3-5f6f-401c-947d-811ed8b703cf',4,2,26,26,19,0.0,128597081,104561199,NULL,0,'assess-b-10~',9,1,'left','rotation','marked',42.0,0.0,'forward','sit-hang','b1','plain',0.0,'answered',78764115855,78764115855,78764115855,78892912936,78892912936,78892912936,'glx-oml',0,'hardware','left',79813155479,79813155479,79813155479,'evdev','key','normal');
INSERT INTO "trial" VALUES(205,'d7bb047e-119a-4cbe-80f7-cd3bc6131e21',4,2,27,27,32,-45.0,124634424,131621164,NULL,0,'assess-b-17',16,0,'left','flexion','medium',20.0,0.0,'forward','bend-hang','b4','plain',1.0,'answered',79945376643,79945376643,79945376643,80070211067,80070211067,80070211067,'glx-oml',0,'hardware','left',81979668484,81979668484,81979668484,'evdev','key','normal');
INSERT INTO "trial" VALUES(206,'958586f1-430c-4342-b07f-04d419bf44b4',4,2,28,28,15,90.0,117974628,103328107,NULL,0,'assess-b-08~',7,1,'right','rotation','medium',28.0,-18.0,'following','sit-crossed','b3','window_room',0.69,'answered',82083596591,82083596591,82083596591,82201771219,82201771219,82201771219,'glx-oml',0,'hardware','right',83420925701,83420925701,83420925701,'evdev','key','normal');
INSERT INTO "trial" VALUES(207,'1e612eb1-f8fe-4c37-95ec-2c987b56a741',4,2,29,29,8,-90.0,121143970,109746061,NULL,0,'assess-b-05',4,0,'right','rotation','medium',28.0,-12.0,'following','stand-hang','b4','plain',0.49,'answered',83531271762,83531271762,83531271762,83652615732,83652615732,83652615732,'glx-oml',0,'hardware','right',85038232801,85038232801,85038232801,'evdev','key','normal');
INSERT INTO "trial" VALUES(208,'c9cb0488-8d7b-4a93-9867-d678277e619c',4,2,30,30,36,-135.0,141241795,136214729,NULL,0,'assess-b-19',18,0,'right','flexion','medium',20.0,-12.0,'forward','sit-reach_left','b3','door_room',1.1,'answered',85175047530,85175047530,85175047530,85316489325,85316489325,85316489325,'glx-oml',0,'hardware','left',89565790572,89565790572,89565790572,'evdev','key','normal');
INSERT INTO "trial" VALUES(209,'9b494686-643a-4b11-9a08-fb14e12944d4',4,2,31,31,9,90.0,143646094,137707893,NULL,0,'assess-b-05~',4,1,'left','rotation','medium',28.0,12.0,'following','stand-hang','b4','plain',0.49,'answered',89704098465,89704098465,89704098465,89847944559,89847944559,89847944559,'glx-oml',0,'hardware','left',91190217941,91190217941,91190217941,'evdev','key','normal');
INSERT INTO "trial" VALUES(210,'3eab5506-9997-4266-b561-b4362e40630d',4,2,32,32,30,-45.0,115258260,121496918,NULL,0,'assess-b-16',15,0,'left','flexion','subtle',10.0,-18.0,'following','stand-reach_left','b4','plain',1.7,'answered',91312314859,91312314859,91312314859,91427773119,91427773119,91427773119,'glx-oml',0,'hardware','left',93075063919,93075063919,93075063919,'evdev','key','normal');
INSERT INTO "trial" VALUES(211,'8c52aeb3-24ea-49ad-aa34-aef13ebb0680',4,2,33,33,24,90.0,128164286,142017025,NULL,0,'assess-b-13',12,0,'right','flexion','subtle',10.0,12.0,'following','bend-reach_right','b1','window_room',1.9,'answered',93217680944,93217680944,93217680944,93346045230,93346045230,93346045230,'glx-oml',0,'hardware','right',94718507287,94718507287,94718507287,'evdev','key','normal');
INSERT INTO "trial" VALUES(212,'c2c17246-f069-4ef0-80a9-a8cce80a5890',4,2,34,34,43,-90.0,145344172,137230578,NULL,0,'assess-b-22~',21,1,'left','flexion','marked',34.0,18.0,'forward','stand-hang','b1','plain',0.11,'answered',94856337865,94856337865,94856337865,95001882037,95001882037,95001882037,'glx-oml',0,'hardware','left',97124321074,97124321074,97124321074,'evdev','key','normal');
INSERT INTO "trial" VALUES(213,'01753f51-7dc1-4d5d-a006-6a30c62dfbb3',4,2,35,35,45,180.0,140843293,136930064,NULL,0,'assess-b-23~',22,1,'right','flexion','marked',34.0,12.0,'forward','stand-crossed','b3','plain',0.01,'answered',97261851138,97261851138,97261851138,97402894431,97402894431,97402894431,'glx-oml',0,'hardware','right',100910029163,100910029163,100910029163,'evdev','key','normal');
INSERT INTO "trial" VALUES(214,'ccfa2341-3f32-4f2a-8e86-eaf3c74a6d5b',4,2,36,36,25,-90.0,119906341,125369917,NULL,0,'assess-b-13~',12,1,'left','flexion','subtle',10.0,-12.0,'following','bend-reach_left','b1','window_room',1.9,'answered',101035999080,101035999080,101035999080,101156105421,101156105421,101156105421,'glx-oml',0,'hardware','left',102688503851,102688503851,102688503851,'evdev','key','normal');
INSERT INTO "trial" VALUES(215,'b4ff185a-7921-4df1-9235-05a4b302dbf0',4,2,37,37,14,135.0,109050641,144728268,NULL,0,'assess-b-08',7,0,'left','rotation','medium',28.0,18.0,'following','sit-crossed','b3','window_room',0.69,'answered',102833832119,102833832119,102833832119,102943082760,102943082760,102943082760,'glx-oml',0,'hardware','left',105093723255,105093723255,105093723255,'evdev','key','normal');
INSERT INTO "trial" VALUES(216,'3a55aec9-24dd-42ba-949c-71ee3f964665',4,2,38,38,42,90.0,134383533,149521303,NULL,0,'assess-b-22',21,0,'right','flexion','marked',34.0,-18.0,'forward','stand-hang','b1','plain',0.11,'answered',105243844558,105243844558,105243844558,105378428091,105378428091,105378428091,'glx-oml',0,'hardware','right',107053143860,107053143860,107053143860,'evdev','key','normal');
INSERT INTO "trial" VALUES(217,'38d9715c-1c51-4395-a8fc-26653245eb55',4,2,39,39,23,45.0,118480810,116387943,NULL,0,'assess-b-12~',11,1,'left','rotation','marked',42.0,-18.0,'following','stand-hips','b3','plain',0.7,'answered',107170131803,107170131803,107170131803,107288812613,107288812613,107288812613,'glx-oml',0,'hardware','left',108392769746,108392769746,108392769746,'evdev','key','normal');
INSERT INTO "trial" VALUES(218,'2c3c4abd-4de6-4cd4-b3b4-edf04b69d50f',4,2,40,40,15,45.0,130631927,146413341,NULL,0,'assess-b-08~',7,1,'right','rotation','medium',28.0,-18.0,'following','sit-crossed','b3','window_room',0.69,'answered',108539783087,108539783087,108539783087,108670615014,108670615014,108670615014,'glx-oml',0,'hardware','right',110032038937,110032038937,110032038937,'evdev','key','normal');
INSERT INTO "trial" VALUES(219,'320339d4-42fa-432b-98da-a4022d36ecea',4,3,1,1,0,0.0,127557119,107200413,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',114140239350,114140239350,114140239350,114267996469,114267996469,114267996469,'glx-oml',0,'hardware','left',115060379320,115060379320,115060379320,'evdev','key','normal');
INSERT INTO "trial" VALUES(220,'0b2e2796-f159-438e-8d6a-bd9a9316f790',4,3,2,2,1,0.0,116991016,149457418,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',115210436738,115210436738,115210436738,115327627754,115327627754,115327627754,'glx-oml',0,'hardware','right',116654934892,116654934892,116654934892,'evdev','key','normal');
INSERT INTO "trial" VALUES(221,'f90cfcb3-c04e-44d3-9149-6cee8147ad15',4,3,3,3,0,0.0,125519754,127898955,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',116783433847,116783433847,116783433847,116909153601,116909153601,116909153601,'glx-oml',0,'hardware','left',118406039805,118406039805,118406039805,'evdev','key','normal');
INSERT INTO "trial" VALUES(222,'60e9da4a-3a4d-4dc0-b382-91bda8ca7652',4,3,4,4,1,0.0,133521729,147486021,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',118554125826,118554125826,118554125826,118687847555,118687847555,118687847555,'glx-oml',0,'hardware','right',119593851002,119593851002,119593851002,'evdev','key','normal');
INSERT INTO "trial" VALUES(223,'436fa6eb-449f-4d14-aa9d-9f579e260161',4,4,1,1,1,0.0,104124991,133027138,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',123727878140,123727878140,123727878140,123832203131,123832203131,123832203131,'glx-oml',0,'hardware','right',124850622763,124850622763,124850622763,'evdev','key','normal');
INSERT INTO "trial" VALUES(224,'8cede863-2504-4137-8288-16bed9411c5e',4,4,2,2,0,0.0,135330548,146126739,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',124997349502,124997349502,124997349502,125132880050,125132880050,125132880050,'glx-oml',0,'hardware','left',126752905923,126752905923,126752905923,'evdev','key','normal');
INSERT INTO "trial" VALUES(225,'783a2a8d-8c07-455d-a60d-da066abc000d',4,4,3,3,1,0.0,132451094,143364978,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',126896870901,126896870901,126896870901,127029521995,127029521995,127029521995,'glx-oml',0,'hardware','right',127762794723,127762794723,127762794723,'evdev','key','normal');
INSERT INTO "trial" VALUES(226,'da4e1790-b7c7-4817-98f4-65ad0de09e3d',4,4,4,4,0,0.0,147386969,119475733,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',127882870456,127882870456,127882870456,128030457425,128030457425,128030457425,'glx-oml',0,'hardware','left',128849467562,128849467562,128849467562,'evdev','key','normal');
INSERT INTO "trial" VALUES(227,'d2d94a3d-00a4-4284-a505-eb394b18f031',4,5,1,1,39,0.0,133614587,122582363,1.0,0,'train-20~',19,1,'right','rotation','marked',42.0,0.0,'following','stand-up_right','t2','plain',-0.35,'answered',132973049925,132973049925,132973049925,133106864512,133106864512,133106864512,'glx-oml',0,'hardware','right',134022214786,134022214786,134022214786,'evdev','key','normal');
INSERT INTO "trial" VALUES(228,'1b308f79-596b-4a11-b507-fa6304c5d367',4,5,2,2,95,45.0,128965778,112082461,1.0,0,'train-48~',47,1,'left','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',134334897247,134334897247,134334897247,134464063025,134464063025,134464063025,'glx-oml',0,'hardware','left',136577632063,136577632063,136577632063,'evdev','key','normal');
INSERT INTO "trial" VALUES(229,'80a15e10-ea2d-4307-a977-d1c091526f76',4,5,3,3,38,0.0,124874303,109493323,1.0,0,'train-20',19,0,'left','rotation','marked',42.0,0.0,'following','stand-up_left','t2','plain',-0.35,'answered',136887725386,136887725386,136887725386,137012799689,137012799689,137012799689,'glx-oml',0,'hardware','left',138386910528,138386910528,138386910528,'evdev','key','normal');
INSERT INTO "trial" VALUES(230,'09f6b945-2e92-41d0-bde6-5b5d943d1f7f',4,5,4,4,95,-45.0,128203461,105411088,1.0,0,'train-48~',47,1,'left','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',138692921616,138692921616,138692921616,138821325077,138821325077,138821325077,'glx-oml',0,'hardware','left',140882630910,140882630910,140882630910,'evdev','key','normal');
INSERT INTO "trial" VALUES(231,'190e8dce-146f-4093-a473-93a0cbe98e0f',4,5,5,5,39,0.0,112806929,115988469,1.0,0,'train-20~',19,1,'right','rotation','marked',42.0,0.0,'following','stand-up_right','t2','plain',-0.35,'answered',141199219379,141199219379,141199219379,141312226308,141312226308,141312226308,'glx-oml',0,'hardware','right',142252617420,142252617420,142252617420,'evdev','key','normal');
INSERT INTO "trial" VALUES(232,'b591772f-4fb6-4ac4-8b7f-ae01e1d08863',4,5,6,6,94,45.0,100238583,102446656,1.0,0,'train-48',47,0,'right','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',142555664076,142555664076,142555664076,142656102659,142656102659,142656102659,'glx-oml',0,'hardware','right',144428758780,144428758780,144428758780,'evdev','key','normal');
INSERT INTO "trial" VALUES(233,'6a3fd5c2-4443-4088-aac5-d43a6138ea39',5,1,1,1,5,0.0,145176967,103884010,NULL,0,'train-38~',37,1,'right','flexion','marked',34.0,0.0,'forward','stand-reach_right','t3','door_room',0.06,'answered',25106884010,25106884010,25106884010,25252260977,25252260977,25252260977,'simulated',0,'simulated','left',26134995024,26134995024,26134995024,'simulated','key','normal');
INSERT INTO "trial" VALUES(234,'b0a2a8c9-458e-4247-88ba-7eed09f4ea79',5,1,2,2,0,-90.0,113710251,123950607,NULL,0,'train-19',18,0,'left','rotation','marked',42.0,0.0,'forward','stand-hang','t1','plain',0.15,'answered',28259745631,28259745631,28259745631,28373655882,28373655882,28373655882,'simulated',0,'simulated','left',29522394186,29522394186,29522394186,'simulated','key','normal');
INSERT INTO "trial" VALUES(235,'59c7b66c-6bba-47e6-96c8-1439470c5691',5,2,1,1,16,0.0,117826811,116045579,NULL,0,'assess-a-09',8,0,'right','rotation','marked',42.0,18.0,'following','sit-reach_right','a1','plain',0.7,'answered',33639439765,33639439765,33639439765,33757466576,33757466576,33757466576,'simulated',0,'simulated','right',34971233211,34971233211,34971233211,'simulated','key','normal');
INSERT INTO "trial" VALUES(236,'cf2c1982-5fe1-46b3-be1e-9c7c7a669e95',5,2,2,2,4,-90.0,118218553,123713311,NULL,0,'assess-a-03',2,0,'left','rotation','subtle',17.0,0.0,'following','stand-hang','a1','plain',0.93,'answered',35095546522,35095546522,35095546522,35213965075,35213965075,35213965075,'simulated',0,'simulated','left',36537411139,36537411139,36537411139,'simulated','key','normal');
INSERT INTO "trial" VALUES(237,'a0693095-fb9b-4c9d-bb2a-120f3f647bf7',5,2,3,3,34,135.0,148155408,145374258,NULL,0,'assess-a-18',17,0,'left','flexion','medium',20.0,-18.0,'forward','stand-up_right','a4','plain',1.1,'answered',36683385397,36683385397,36683385397,36831740805,36831740805,36831740805,'simulated',0,'simulated','right',38005128307,38005128307,38005128307,'simulated','key','normal');
INSERT INTO "trial" VALUES(238,'6fab8bf8-ebf1-4883-9916-62764e275c51',5,2,4,4,20,90.0,137481850,122060737,NULL,0,'assess-a-11',10,0,'left','rotation','marked',42.0,12.0,'forward','bend-hang','a3','plain',0.4,'answered',38127789044,38127789044,38127789044,38265470894,38265470894,38265470894,'simulated',0,'simulated','left',41931033617,41931033617,41931033617,'simulated','key','normal');
INSERT INTO "trial" VALUES(239,'82651ad2-ac80-4100-82a8-58de97b363ec',5,2,5,5,14,-135.0,111098449,145495511,NULL,0,'assess-a-08',7,0,'right','rotation','medium',28.0,12.0,'following','stand-hang','a4','window_room',1.34,'answered',42077129128,42077129128,42077129128,42188427577,42188427577,42188427577,'simulated',0,'simulated','right',45518668780,45518668780,45518668780,'simulated','key','normal');
INSERT INTO "trial" VALUES(240,'82ec9ef9-1489-4350-aedf-46a31494874d',5,2,6,6,37,180.0,148827270,129217603,NULL,0,'assess-a-19~',18,1,'right','flexion','medium',20.0,-18.0,'forward','step-hang','a2','window_room',1.35,'answered',45648486383,45648486383,45648486383,45797513653,45797513653,45797513653,'simulated',0,'simulated','right',47860341348,47860341348,47860341348,'simulated','key','normal');
INSERT INTO "trial" VALUES(241,'2d7e89ff-832b-4256-be7f-b55817098873',5,2,7,7,24,-45.0,110267585,113953367,NULL,0,'assess-a-13',12,0,'left','flexion','subtle',10.0,0.0,'following','stand-reach_right','a3','window_room',1.5,'answered',47974894715,47974894715,47974894715,48085362300,48085362300,48085362300,'simulated',0,'simulated','left',49502985177,49502985177,49502985177,'simulated','key','normal');
INSERT INTO "trial" VALUES(242,'a364a68d-0b22-4cc8-be48-f61a1143c1fe',5,2,8,8,29,45.0,149096109,114305642,NULL,0,'assess-a-15~',14,1,'right','flexion','subtle',10.0,-12.0,'following','stand-hips','a2','door_room',1.85,'answered',49617890819,49617890819,49617890819,49767186928,49767186928,49767186928,'simulated',0,'simulated','right',52075659293,52075659293,52075659293,'simulated','key','normal');
INSERT INTO "trial" VALUES(243,'58e776d2-d869-4c59-b80c-dddb32519b70',5,3,1,1,0,0.0,129597969,149714415,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',56226373708,56226373708,56226373708,56356171677,56356171677,56356171677,'simulated',0,'simulated','left',57469145242,57469145242,57469145242,'simulated','key','normal');
INSERT INTO "trial" VALUES(244,'832f3433-c4e4-435a-a3c7-4541f5ee3277',5,3,2,2,0,0.0,109297831,108545685,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',57578290927,57578290927,57578290927,57687788758,57687788758,57687788758,'simulated',0,'simulated','left',59130596598,59130596598,59130596598,'simulated','key','normal');
INSERT INTO "trial" VALUES(245,'f86bca3c-1a25-4ede-ab4d-06d313f842dc',5,3,3,3,1,0.0,128896152,141730660,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',59272927258,59272927258,59272927258,59402023410,59402023410,59402023410,'simulated',0,'simulated','right',60485559341,60485559341,60485559341,'simulated','key','normal');
INSERT INTO "trial" VALUES(246,'8eb4dd9d-1187-4edf-ac24-030157a3df1a',5,3,4,4,1,0.0,148154531,102863048,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',60589022389,60589022389,60589022389,60737376920,60737376920,60737376920,'simulated',0,'simulated','right',61711993666,61711993666,61711993666,'simulated','key','normal');
INSERT INTO "trial" VALUES(247,'71eab0e2-74d0-4836-81d9-cf8f68fb3809',5,4,1,1,0,0.0,127453162,135624286,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',65848617952,65848617952,65848617952,65976271114,65976271114,65976271114,'simulated',0,'simulated','left',67775338196,67775338196,67775338196,'simulated','key','normal');
INSERT INTO "trial" VALUES(248,'af80a1ff-74a3-4718-bb23-cd31e48b8815',5,4,2,2,0,0.0,135289217,142121675,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',67918059871,67918059871,67918059871,68053549088,68053549088,68053549088,'simulated',0,'simulated','left',68838109455,68838109455,68838109455,'simulated','key','normal');
INSERT INTO "trial" VALUES(249,'cc2b9c2c-e9fa-4f7f-b177-38996386df0f',5,4,3,3,1,0.0,105327447,106585665,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',68945295120,68945295120,68945295120,69050822567,69050822567,69050822567,'simulated',0,'simulated','right',69950756118,69950756118,69950756118,'simulated','key','normal');
INSERT INTO "trial" VALUES(250,'3e1143b2-1008-4a67-9da3-a6176b19072b',5,4,4,4,1,0.0,109916354,117490405,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',70068846523,70068846523,70068846523,70178962877,70178962877,70178962877,'simulated',0,'simulated','right',72082615448,72082615448,72082615448,'simulated','key','normal');
INSERT INTO "trial" VALUES(251,'f9fe05c9-efe1-4629-a291-8629c4e321a1',5,5,1,1,64,0.0,118403707,115717627,3.0,0,'train-33',32,0,'right','flexion','medium',20.0,-12.0,'following','sit-hang','t5','plain',0.35,'answered',76199333075,76199333075,76199333075,76317936782,76317936782,76317936782,'simulated',0,'simulated','right',77144394993,77144394993,77144394993,'simulated','key','normal');
INSERT INTO "trial" VALUES(252,'47c50096-a02c-4789-86a8-a41197fadbb3',5,5,2,2,89,45.0,100671512,130144338,3.0,0,'train-45~',44,1,'right','combined','marked',31.5,12.0,'forward','bend-hang','t3','plain',0.16,'answered',77475139331,77475139331,77475139331,77576010843,77576010843,77576010843,'simulated',0,'simulated','right',79371591230,79371591230,79371591230,'simulated','key','normal');
INSERT INTO "trial" VALUES(253,'5a8b6a2b-4946-4f4b-a381-1ae73b3426f3',5,5,3,3,36,-45.0,143701928,125821438,3.0,0,'train-19',18,0,'left','rotation','marked',42.0,0.0,'forward','stand-hang','t1','plain',0.15,'answered',79698012668,79698012668,79698012668,79841914596,79841914596,79841914596,'simulated',0,'simulated','left',81214837419,81214837419,81214837419,'simulated','key','normal');
INSERT INTO "trial" VALUES(254,'bbe97da8-2495-435e-9bfe-c1b3509bfb31',5,5,4,4,92,0.0,107926758,103381422,3.0,0,'train-47',46,0,'left','combined','medium',21.0,26.0,'forward','sit-overhead','t4','plain',0.48,'answered',81518818841,81518818841,81518818841,81626945599,81626945599,81626945599,'simulated',0,'simulated','left',82939359794,82939359794,82939359794,'simulated','key','normal');
INSERT INTO "trial" VALUES(255,'bdd675ba-9dbc-4b85-8fda-7297dfc6940c',5,5,5,5,22,90.0,120568319,101585786,4.0,0,'train-12',11,0,'right','rotation','medium',28.0,0.0,'following','stand-reach_left','t4','plain',0.29,'answered',83241545580,83241545580,83241545580,83362313899,83362313899,83362313899,'simulated',0,'simulated','left',86919972893,86919972893,86919972893,'simulated','key','normal');
INSERT INTO "trial" VALUES(256,'2c036063-295c-48b5-a35b-0e976111bdba',5,5,6,6,81,-90.0,147432215,106544674,3.0,0,'train-41~',40,1,'left','flexion','marked',34.0,18.0,'following','stand-behind_head','t6','plain',-0.24,'answered',87227117567,87227117567,87227117567,87374749782,87374749782,87374749782,'simulated',0,'simulated','left',89419287740,89419287740,89419287740,'simulated','key','normal');
INSERT INTO "trial" VALUES(257,'41d12725-374e-4048-8707-dcfd5be900c3',6,1,1,1,1,-90.0,143042454,101619244,NULL,0,'train-19~',18,1,'right','rotation','marked',42.0,0.0,'forward','stand-hang','t1','plain',0.15,'answered',7102819244,7102819244,7102819244,7246061698,7246061698,7246061698,'simulated',0,'simulated','right',8804465217,8804465217,8804465217,'simulated','key','normal');
INSERT INTO "trial" VALUES(258,'28557ac4-a890-4546-8973-90f7e0468c08',6,1,2,2,4,0.0,133411721,135627963,NULL,0,'train-38',37,0,'left','flexion','marked',34.0,0.0,'forward','stand-reach_left','t3','door_room',0.06,'answered',10940893180,10940893180,10940893180,11074504901,11074504901,11074504901,'simulated',0,'simulated','left',12216270727,12216270727,12216270727,'simulated','key','normal');
INSERT INTO "trial" VALUES(259,'272fe73b-4667-44e6-8166-35bc5cfd15bf',6,2,1,1,22,45.0,131819499,134508739,NULL,0,'assess-b-12',11,0,'right','rotation','marked',42.0,18.0,'following','stand-hips','b3','plain',0.7,'answered',16351779466,16351779466,16351779466,16483798965,16483798965,16483798965,'simulated',0,'simulated','right',17868392617,17868392617,17868392617,'simulated','key','normal');
INSERT INTO "trial" VALUES(260,'c50e51c3-ec32-42d0-82be-0e3cabcf456d',6,2,2,2,9,180.0,134709829,111425341,NULL,0,'assess-b-05~',4,1,'left','rotation','medium',28.0,12.0,'following','stand-hang','b4','plain',0.49,'answered',17980417958,17980417958,17980417958,18115327787,18115327787,18115327787,'simulated',0,'simulated','left',19813815977,19813815977,19813815977,'simulated','key','normal');
INSERT INTO "trial" VALUES(261,'1dac5a02-36cd-460f-9752-adca9d7eee92',6,2,3,3,1,0.0,149390914,113870568,NULL,0,'assess-b-01~',0,1,'left','rotation','subtle',17.0,0.0,'following','step-up_left','b3','plain',0.93,'answered',19928286545,19928286545,19928286545,20077877459,20077877459,20077877459,'simulated',0,'simulated','left',21840142060,21840142060,21840142060,'simulated','key','normal');
INSERT INTO "trial" VALUES(262,'e8a7e5ee-9da5-44e5-a132-acb6f7f2e1f4',6,2,4,4,44,-45.0,126403339,134178641,NULL,0,'assess-b-23',22,0,'left','flexion','marked',34.0,-12.0,'forward','stand-crossed','b3','plain',0.01,'answered',21974920701,21974920701,21974920701,22101524040,22101524040,22101524040,'simulated',0,'simulated','left',23258243246,23258243246,23258243246,'simulated','key','normal');
INSERT INTO "trial" VALUES(263,'2e1d24d0-4d5b-4bdf-a3ea-dffe22f6037f',6,2,5,5,42,-135.0,100674896,111418288,NULL,0,'assess-b-22',21,0,'right','flexion','marked',34.0,-18.0,'forward','stand-hang','b1','plain',0.11,'answered',23370261534,23370261534,23370261534,23471136430,23471136430,23471136430,'simulated',0,'simulated','right',26314309608,26314309608,26314309608,'simulated','key','normal');
INSERT INTO "trial" VALUES(264,'19d79644-8003-4249-8e69-8052cad47349',6,2,6,6,25,90.0,113295051,122576374,NULL,0,'assess-b-13~',12,1,'left','flexion','subtle',10.0,-12.0,'following','bend-reach_left','b1','window_room',1.9,'answered',26437485982,26437485982,26437485982,26550981033,26550981033,26550981033,'simulated',0,'simulated','right',28390969045,28390969045,28390969045,'simulated','key','normal');
INSERT INTO "trial" VALUES(265,'d4c3c141-8b85-492a-a95f-08a57b5b9744',6,2,7,7,7,135.0,116466308,148547922,NULL,0,'assess-b-04~',3,1,'right','rotation','subtle',17.0,0.0,'following','sit-behind_head','b1','door_room',1.18,'answered',28540116967,28540116967,28540116967,28656783275,28656783275,28656783275,'simulated',0,'simulated','right',31783630878,31783630878,31783630878,'simulated','key','normal');
INSERT INTO "trial" VALUES(266,'31362c85-2b9b-4603-b6c0-20df5e042c21',6,2,8,8,39,-90.0,145200997,147140044,NULL,0,'assess-b-20~',19,1,'right','flexion','medium',20.0,12.0,'following','stand-hips','b1','plain',0.35,'answered',31931370922,31931370922,31931370922,32076771919,32076771919,32076771919,'simulated',0,'simulated','left',33245859450,33245859450,33245859450,'simulated','key','normal');
INSERT INTO "trial" VALUES(267,'79106cd8-1377-442b-94a3-4eec2cb57f14',6,3,1,1,1,0.0,143774810,111262755,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',37358122205,37358122205,37358122205,37502097015,37502097015,37502097015,'simulated',0,'simulated','right',38442146896,38442146896,38442146896,'simulated','key','normal');
INSERT INTO "trial" VALUES(268,'bf423346-ffab-42c4-8e67-ceecb0c8037a',6,3,2,2,0,0.0,132104794,129907389,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',38572654285,38572654285,38572654285,38704959079,38704959079,38704959079,'simulated',0,'simulated','left',39524346897,39524346897,39524346897,'simulated','key','normal');
INSERT INTO "trial" VALUES(269,'00154b39-7ff7-42e4-a9e9-1106a413b109',6,3,3,3,0,0.0,122252646,119556973,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',39644503870,39644503870,39644503870,39766956516,39766956516,39766956516,'simulated',0,'simulated','left',40914038615,40914038615,40914038615,'simulated','key','normal');
INSERT INTO "trial" VALUES(270,'2b2a9431-86ce-4423-8597-7412760bc9b1',6,3,4,4,1,0.0,137506588,119487131,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',41034125746,41034125746,41034125746,41171832334,41171832334,41171832334,'simulated',0,'simulated','right',42137112742,42137112742,42137112742,'simulated','key','normal');
INSERT INTO "trial" VALUES(271,'eab27b93-d8d4-4e23-98c7-3ebd47a4bc47',6,4,1,1,1,0.0,107018274,128293738,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',46266406480,46266406480,46266406480,46373624754,46373624754,46373624754,'simulated',0,'simulated','right',48447995764,48447995764,48447995764,'simulated','key','normal');
INSERT INTO "trial" VALUES(272,'c901f2fd-77e6-4b3b-902c-b6e42273bec9',6,4,2,2,0,0.0,100533312,108138582,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',48556734346,48556734346,48556734346,48657467658,48657467658,48657467658,'simulated',0,'simulated','left',49425711042,49425711042,49425711042,'simulated','key','normal');
INSERT INTO "trial" VALUES(273,'e841fedb-eb7c-4f27-b5b0-76a350bc764d',6,4,3,3,1,0.0,133239518,122232621,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',49548543663,49548543663,49548543663,49681983181,49681983181,49681983181,'simulated',0,'simulated','right',50624467332,50624467332,50624467332,'simulated','key','normal');
INSERT INTO "trial" VALUES(274,'27833fd4-9c54-4e17-8913-c1ca320e88af',6,4,4,4,0,0.0,127463178,129544048,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',50754611380,50754611380,50754611380,50882274558,50882274558,50882274558,'simulated',0,'simulated','left',52542426185,52542426185,52542426185,'simulated','key','normal');
INSERT INTO "trial" VALUES(275,'b2885f7f-0bb5-4e34-b4d5-28a78a49a5a5',6,5,1,1,94,45.0,140360624,135778315,2.0,0,'train-48',47,0,'right','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',56679204500,56679204500,56679204500,56819765124,56819765124,56819765124,'simulated',0,'simulated','right',58406079116,58406079116,58406079116,'simulated','key','normal');
INSERT INTO "trial" VALUES(276,'3a9794cb-8384-4efe-ad14-599a451ba623',6,5,2,2,38,0.0,125124118,104856900,1.0,1,'train-20',19,0,'left','rotation','marked',42.0,0.0,'following','stand-up_left','t2','plain',-0.35,'answered',58711536016,58711536016,58711536016,58836860134,58836860134,58836860134,'simulated',0,'simulated','left',59841304940,59841304940,59841304940,'simulated','key','normal');
INSERT INTO "trial" VALUES(277,'cd6b88ab-5ede-4248-90fd-8f73240ec23a',6,5,3,3,40,0.0,138751377,103139281,2.0,0,'train-21',20,0,'left','rotation','marked',42.0,18.0,'following','stand-behind_head','t5','window_room',0.05,'answered',60145044221,60145044221,60145044221,60283995598,60283995598,60283995598,'simulated',0,'simulated','left',61567138899,61567138899,61567138899,'simulated','key','normal');
INSERT INTO "trial" VALUES(278,'e32019b3-06d5-40bc-9d1a-4500d72d6bc0',6,5,4,4,83,0.0,115424311,127063610,2.0,0,'train-42~',41,1,'right','flexion','marked',34.0,-12.0,'following','bend-hang','t2','window_room',0.11,'answered',61894802509,61894802509,61894802509,62010426820,62010426820,62010426820,'simulated',0,'simulated','right',63541043549,63541043549,63541043549,'simulated','key','normal');
INSERT INTO "trial" VALUES(279,'24126ab9-70cf-469e-b059-da30e11c8a98',6,5,5,5,89,0.0,130784187,140447877,2.0,0,'train-45~',44,1,'right','combined','marked',31.5,12.0,'forward','bend-hang','t3','plain',0.16,'answered',63882091426,63882091426,63882091426,64013075613,64013075613,64013075613,'simulated',0,'simulated','right',65095888054,65095888054,65095888054,'simulated','key','normal');
INSERT INTO "trial" VALUES(280,'6968520b-476d-40fe-8247-1f2aef1b76db',6,5,6,6,74,-45.0,117483358,106449828,2.75,0,'train-38',37,0,'left','flexion','marked',34.0,0.0,'forward','stand-reach_left','t3','door_room',0.06,'answered',65402937882,65402937882,65402937882,65520621240,65520621240,65520621240,'simulated',0,'simulated','left',67267223055,67267223055,67267223055,'simulated','key','normal');
INSERT INTO "trial" VALUES(281,'9976550a-f5a9-4574-8c2b-29b12f4aa6c2',7,1,1,1,6,-90.0,107318408,114390017,NULL,0,'train-39',38,0,'left','flexion','marked',34.0,0.0,'forward','stand-hips','t1','plain',-0.04,'answered',7115590017,7115590017,7115590017,7223108425,7223108425,7223108425,'simulated',0,'simulated','left',8867157355,8867157355,8867157355,'simulated','key','normal');
INSERT INTO "trial" VALUES(282,'4f4ef8b4-1a52-406a-b480-7e8fa377653e',7,1,2,2,3,0.0,138226182,104573741,NULL,0,'train-20~',19,1,'right','rotation','marked',42.0,0.0,'following','stand-up_right','t2','plain',-0.35,'answered',10972531096,10972531096,10972531096,11110957278,11110957278,11110957278,'simulated',0,'simulated','right',12288457620,12288457620,12288457620,'simulated','key','normal');
INSERT INTO "trial" VALUES(283,'5a1a1133-1335-4d9e-8d3f-e523b1e04bc4',7,2,1,1,35,-135.0,125367774,121321414,NULL,0,'assess-a-18~',17,1,'right','flexion','medium',20.0,18.0,'forward','stand-up_left','a4','plain',1.1,'answered',16410779034,16410779034,16410779034,16536346808,16536346808,16536346808,'simulated',0,'simulated','left',20961524121,20961524121,20961524121,'simulated','key','normal');
INSERT INTO "trial" VALUES(284,'664b2e3b-ea0e-4d08-a4d5-d862d18cd62c',7,2,2,2,38,45.0,121263403,105322116,NULL,0,'assess-a-20',19,0,'right','flexion','medium',20.0,12.0,'following','sit-overhead','a3','door_room',0.6,'answered',21067446237,21067446237,21067446237,21188909640,21188909640,21188909640,'simulated',0,'simulated','right',22626561502,22626561502,22626561502,'simulated','key','normal');
INSERT INTO "trial" VALUES(285,'2ca64154-5841-4816-91f9-d57f6f2b7cd2',7,2,3,3,24,0.0,144935639,130097949,NULL,0,'assess-a-13',12,0,'left','flexion','subtle',10.0,0.0,'following','stand-reach_right','a3','window_room',1.5,'answered',22757259451,22757259451,22757259451,22902395090,22902395090,22902395090,'simulated',0,'simulated','left',23850336610,23850336610,23850336610,'simulated','key','normal');
INSERT INTO "trial" VALUES(286,'02b09a74-2cd2-4588-a3b1-775dc51967d0',7,2,4,4,22,-45.0,135879824,101163908,NULL,0,'assess-a-12',11,0,'left','rotation','marked',42.0,-12.0,'following','stand-up_left','a2','plain',0.45,'answered',23952100518,23952100518,23952100518,24088180342,24088180342,24088180342,'simulated',0,'simulated','left',26338078881,26338078881,26338078881,'simulated','key','normal');
INSERT INTO "trial" VALUES(287,'5de508a7-2ad4-497a-9296-324d9e4aca19',7,2,5,5,0,90.0,128475658,136526192,NULL,0,'assess-a-01',0,0,'right','rotation','subtle',17.0,0.0,'following','bend-hips','a2','window_room',1.53,'answered',26475205073,26475205073,26475205073,26603880731,26603880731,26603880731,'simulated',0,'simulated','right',30128307649,30128307649,30128307649,'simulated','key','normal');
INSERT INTO "trial" VALUES(288,'c8d197c9-0577-48e4-b78c-410d870bcf41',7,2,6,6,36,135.0,115855013,126766632,NULL,0,'assess-a-19',18,0,'left','flexion','medium',20.0,18.0,'forward','step-hang','a2','window_room',1.35,'answered',30255674281,30255674281,30255674281,30371729294,30371729294,30371729294,'simulated',0,'simulated','right',32185311929,32185311929,32185311929,'simulated','key','normal');
INSERT INTO "trial" VALUES(289,'99125ca4-f481-4711-9d6a-16f8d6e1791e',7,2,7,7,21,-90.0,135856063,118282009,NULL,0,'assess-a-11~',10,1,'right','rotation','marked',42.0,-12.0,'forward','bend-hang','a3','plain',0.4,'answered',32304193938,32304193938,32304193938,32440250001,32440250001,32440250001,'simulated',0,'simulated','right',34671502728,34671502728,34671502728,'simulated','key','normal');
INSERT INTO "trial" VALUES(290,'c394f260-c1db-4ea6-87c3-98ad06af8c15',7,2,8,8,17,180.0,147331553,107762977,NULL,0,'assess-a-09~',8,1,'left','rotation','marked',42.0,-18.0,'following','sit-reach_left','a1','plain',0.7,'answered',34779865705,34779865705,34779865705,34927397258,34927397258,34927397258,'simulated',0,'simulated','left',36511976564,36511976564,36511976564,'simulated','key','normal');
INSERT INTO "trial" VALUES(291,'a38e43af-066f-4276-b9ce-8aaf004a7cd6',7,3,1,1,0,0.0,107661672,114420768,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',40627397332,40627397332,40627397332,40735259004,40735259004,40735259004,'simulated',0,'simulated','left',41753309546,41753309546,41753309546,'simulated','key','normal');
INSERT INTO "trial" VALUES(292,'160ec541-ac6c-41fd-961c-3368470743fb',7,3,2,2,0,0.0,111408983,139561028,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',41893470574,41893470574,41893470574,42005079557,42005079557,42005079557,'simulated',0,'simulated','left',42983405305,42983405305,42983405305,'simulated','key','normal');
INSERT INTO "trial" VALUES(293,'3217e565-b660-42db-8c75-7892ec038dfd',7,3,3,3,1,0.0,132061893,115258049,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',43099263354,43099263354,43099263354,43231525247,43231525247,43231525247,'simulated',0,'simulated','right',44154456880,44154456880,44154456880,'simulated','key','normal');
INSERT INTO "trial" VALUES(294,'a8630d34-4694-4499-8adf-764c8716a447',7,3,4,4,1,0.0,139627035,134338681,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',44289395561,44289395561,44289395561,44429222596,44429222596,44429222596,'simulated',0,'simulated','right',45305332885,45305332885,45305332885,'simulated','key','normal');
INSERT INTO "trial" VALUES(295,'3a173859-565b-48cb-b442-139d012e7dc6',7,4,1,1,1,0.0,102832964,120987460,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',49427320345,49427320345,49427320345,49530353309,49530353309,49530353309,'simulated',0,'simulated','right',50869040364,50869040364,50869040364,'simulated','key','normal');
INSERT INTO "trial" VALUES(296,'f5306fba-6db5-4f32-8c5e-994631a7f061',7,4,2,2,1,0.0,148079806,133444548,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',51003084912,51003084912,51003084912,51151364718,51151364718,51151364718,'simulated',0,'simulated','right',52599415416,52599415416,52599415416,'simulated','key','normal');
INSERT INTO "trial" VALUES(297,'3e77ed75-d507-494a-bec5-bd1ae2551ec8',7,4,3,3,0,0.0,127656603,129762031,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',52729777447,52729777447,52729777447,52857634050,52857634050,52857634050,'simulated',0,'simulated','left',53914690784,53914690784,53914690784,'simulated','key','normal');
INSERT INTO "trial" VALUES(298,'c60a03c1-e9e6-42f2-86f1-da4780d96303',7,4,4,4,0,0.0,134500738,139331077,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',54054621861,54054621861,54054621861,54189322599,54189322599,54189322599,'simulated',0,'simulated','left',55737578523,55737578523,55737578523,'simulated','key','normal');
INSERT INTO "trial" VALUES(299,'dade0405-b013-4e91-a033-1ffce6e4d997',7,5,1,1,94,0.0,109781738,106272887,1.0,0,'train-48',47,0,'right','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',59844851410,59844851410,59844851410,59954833148,59954833148,59954833148,'simulated',0,'simulated','right',62538358522,62538358522,62538358522,'simulated','key','normal');
INSERT INTO "trial" VALUES(300,'953f5ac8-fd33-4ff5-9af1-58820f798c5d',7,5,2,2,81,0.0,121255541,113748595,1.0,0,'train-41~',40,1,'left','flexion','marked',34.0,18.0,'following','stand-behind_head','t6','plain',-0.24,'answered',62852707117,62852707117,62852707117,62974162658,62974162658,62974162658,'simulated',0,'simulated','left',64101606226,64101606226,64101606226,'simulated','key','normal');
INSERT INTO "trial" VALUES(301,'85097c08-b6bd-4902-8867-26b7d6bcd732',7,5,3,3,94,0.0,122326376,117816616,1.0,0,'train-48',47,0,'right','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',64420022842,64420022842,64420022842,64542549218,64542549218,64542549218,'simulated',0,'simulated','right',65683385425,65683385425,65683385425,'simulated','key','normal');
INSERT INTO "trial" VALUES(302,'1dbde70f-7f1a-4e58-89bd-a21c86d36777',7,5,4,4,73,0.0,132159348,126069100,1.0,0,'train-37~',36,1,'left','flexion','marked',34.0,-18.0,'following','sit-crossed','t4','plain',-0.24,'answered',66010054525,66010054525,66010054525,66142413873,66142413873,66142413873,'simulated',0,'simulated','right',67988639663,67988639663,67988639663,'simulated','key','normal');
INSERT INTO "trial" VALUES(303,'19a8ae01-4828-4e75-bb9a-42aa0f25ae15',7,5,5,5,94,0.0,143815155,115668514,1.0,0,'train-48',47,0,'right','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',68304908177,68304908177,68304908177,68448923332,68448923332,68448923332,'simulated',0,'simulated','right',70135194576,70135194576,70135194576,'simulated','key','normal');
INSERT INTO "trial" VALUES(304,'4ca6b43e-9b59-48ad-8c14-33300944334f',7,5,6,6,38,0.0,143308740,100769826,1.0,0,'train-20',19,0,'left','rotation','marked',42.0,0.0,'following','stand-up_left','t2','plain',-0.35,'answered',70436564402,70436564402,70436564402,70580073142,70580073142,70580073142,'simulated',0,'simulated','left',71758362784,71758362784,71758362784,'simulated','key','normal');
INSERT INTO "trial" VALUES(305,'52602537-919e-45e5-b2f1-5ed2014e1d11',8,1,1,3,3,-90.0,512345678,600000001,3.40000000000000035527e+00,1,'b07',7,0,'left','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000009487654323,1000000009487354322,1000000009487654330,1000000010000000001,1000000009999700000,1000000010000000008,'kms-vblank',1,'composited','left',1000000010150000001,1000000010149700000,1000000010150000008,'xinput2','mouse','normal');
INSERT INTO "trial" VALUES(306,'2e08c1c4-ac83-4090-af97-480944e276a4',8,1,2,4,3,-45.0,512345678,600000001,3.40000000000000035527e+00,1,'b07~',7,1,'right','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000019487654323,1000000019487354322,1000000019487654330,1000000020000000001,1000000019999700000,1000000020000000008,'wayland-presentation',1,'hardware','right',1000000020300000001,1000000020299700000,1000000020300000008,'sdl-wait','touch','dim');
INSERT INTO "trial" VALUES(307,'634ea979-8751-407a-a0f1-79331c546201',8,1,3,5,3,0.0,512345678,600000001,3.40000000000000035527e+00,1,'b07',7,0,'left','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000029487654323,1000000029487354322,1000000029487654330,1000000030000000001,1000000029999700000,1000000030000000008,'gl-finish',1,'estimate','left',1000000030450000001,1000000030449700000,1000000030450000008,'wayland','key','normal');
INSERT INTO "trial" VALUES(308,'dce34503-eb65-4d36-930d-6c1d69284b37',8,1,4,6,3,45.0,512345678,600000001,3.40000000000000035527e+00,1,'b07~',7,1,'right','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000039487654323,1000000039487354322,1000000039487654330,1000000040000000001,1000000039999700000,1000000040000000008,'unsynced',1,'round-trip','right',1000000040600000001,1000000040599700000,1000000040600000008,'evdev','mouse',NULL);
INSERT INTO "trial" VALUES(309,'9b5eb5f2-e763-4a6d-8663-0bc652777f07',8,1,5,7,3,90.0,512345678,600000001,3.40000000000000035527e+00,1,'b07',7,0,'left','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000049487654323,1000000049487354322,1000000049487654330,1000000050000000001,1000000049999700000,1000000050000000008,'glx-oml',1,'hardware','left',1000000050750000001,1000000050749700000,1000000050750000008,'xinput2','touch','normal');
INSERT INTO "trial" VALUES(310,'63e27994-2af0-4259-a69d-27238021144a',8,1,6,8,3,135.0,512345678,600000001,3.40000000000000035527e+00,1,'b07~',7,1,'right','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000059487654323,1000000059487354322,1000000059487654330,1000000060000000001,1000000059999700000,1000000060000000008,'kms-vblank',1,'composited','right',1000000060900000001,1000000060899700000,1000000060900000008,'sdl-wait','key','dim');
INSERT INTO "trial" VALUES(311,'00b44cc0-fe74-43b4-91f6-646a8cac9ccb',8,1,7,9,3,180.0,512345678,600000001,3.40000000000000035527e+00,1,'b07',7,0,'left','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000069487654323,1000000069487354322,1000000069487654330,1000000070000000001,1000000069999700000,1000000070000000008,'wayland-presentation',1,'hardware','left',1000000071050000001,1000000071049700000,1000000071050000008,'wayland','mouse','normal');
INSERT INTO "trial" VALUES(312,'302a587c-d997-44e5-93ff-d7d40fb3f312',8,1,8,10,3,-135.0,512345678,600000001,3.40000000000000035527e+00,1,'b07~',7,1,'right','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000079487654323,1000000079487354322,1000000079487654330,1000000080000000001,1000000079999700000,1000000080000000008,'gl-finish',1,'estimate','right',1000000081200000001,1000000081199700000,1000000081200000008,'evdev','touch',NULL);
INSERT INTO "trial" VALUES(313,'2cfbd390-8f2d-4c74-8335-3f883327e649',8,1,9,11,3,-90.0,512345678,600000001,3.40000000000000035527e+00,1,'b07',7,0,'left','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000089487654323,1000000089487354322,1000000089487654330,1000000090000000001,1000000089999700000,1000000090000000008,'unsynced',1,'round-trip','left',1000000091350000001,1000000091349700000,1000000091350000008,'xinput2','key','normal');
INSERT INTO "trial" VALUES(314,'69b491fd-ba38-4c79-929d-2b3974171cfc',8,1,10,12,3,-45.0,512345678,600000001,3.40000000000000035527e+00,1,'b07~',7,1,'right','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000099487654323,1000000099487354322,1000000099487654330,1000000100000000001,1000000099999700000,1000000100000000008,'glx-oml',1,'hardware','left',1000000101500000001,1000000101499700000,1000000101500000008,'sdl-wait','mouse','dim');
INSERT INTO "trial" VALUES(315,'00bfa283-41cb-4bc8-bbd3-d218ae1e5ce1',8,1,11,13,3,0.0,512345678,600000001,3.40000000000000035527e+00,1,'b07',7,0,'left','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000109487654323,1000000109487354322,1000000109487654330,1000000110000000001,1000000109999700000,1000000110000000008,'kms-vblank',1,'composited','left',1000000111650000001,1000000111649700000,1000000111650000008,'wayland','touch','normal');
INSERT INTO "trial" VALUES(316,'67924add-e1c8-4303-927a-451a9fed70d6',8,1,12,14,3,45.0,512345678,600000001,3.40000000000000035527e+00,1,'b07~',7,1,'right','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000119487654323,1000000119487354322,1000000119487654330,1000000120000000001,1000000119999700000,1000000120000000008,'wayland-presentation',1,'hardware','right',1000000121800000001,1000000121799700000,1000000121800000008,'evdev','key',NULL);
INSERT INTO "trial" VALUES(317,'18dd83c4-d0fa-4fbd-be3a-a40e9260cf97',8,1,13,15,3,-135.0,512345678,600000001,NULL,1,'b07',7,0,'left','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'time_out',1000000129487654323,1000000129487354322,1000000129487654330,1000000130000000001,1000000129999700000,1000000130000000008,'glx-oml',1,'hardware',NULL,NULL,NULL,NULL,NULL,NULL,'normal');
INSERT INTO "trial" VALUES(318,'3d78316a-4f3d-470c-90ef-0b3665d2ed99',8,1,14,16,3,-135.0,512345678,600000001,3.40000000000000035527e+00,1,'b07~',7,1,'right','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'anticipation',1000000139487654323,1000000139487354322,1000000139487654330,NULL,NULL,NULL,NULL,NULL,NULL,'right',1000000141234000001,1000000141233700000,1000000141234000008,'xinput2','touch','normal');
INSERT INTO "trial" VALUES(319,'0520fd20-0ee6-41e7-8b20-fb05adf420ef',8,1,15,17,3,-135.0,512345678,600000001,NULL,1,'b07',7,0,'left','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'voided',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'normal');
INSERT INTO "trial" VALUES(320,'4f2e3e3c-39dc-46a9-b71b-1c1e772ef48f',9,1,1,3,3,-135.0,512345678,600000001,3.40000000000000035527e+00,1,'b07',7,0,'left','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000009487654323,1000000009487354322,1000000009487654330,1000000010000000001,1000000009999700000,1000000010000000008,'glx-oml',1,'hardware','left',1000000010790000001,1000000010789700000,1000000010790000008,'xinput2','touch','normal');
INSERT INTO "trial" VALUES(321,'bdeff45b-6677-4b05-8229-2dd7dc5d61ec',9,1,2,4,3,-135.0,512345678,600000001,3.40000000000000035527e+00,1,'b07~',7,1,'right','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000019487654323,1000000019487354322,1000000019487654330,1000000020000000001,1000000019999700000,1000000020000000008,'glx-oml',1,'hardware','left',1000000020880000001,1000000020879700000,1000000020880000008,'xinput2','touch','normal');
INSERT INTO "trial" VALUES(322,'ef286e28-ac93-4ad5-a361-e32f4b763a37',9,1,3,5,3,-135.0,512345678,600000001,3.40000000000000035527e+00,1,'b07',7,0,'left','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000029487654323,1000000029487354322,1000000029487654330,1000000030000000001,1000000029999700000,1000000030000000008,'glx-oml',1,'hardware','left',1000000030970000001,1000000030969700000,1000000030970000008,'xinput2','touch','normal');
INSERT INTO "trial" VALUES(323,'6c7003e4-8340-4591-9555-ef4a965eec81',9,1,4,6,3,-135.0,512345678,600000001,3.40000000000000035527e+00,1,'b07~',7,1,'right','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000039487654323,1000000039487354322,1000000039487654330,1000000040000000001,1000000039999700000,1000000040000000008,'glx-oml',1,'hardware','left',1000000041060000001,1000000041059700000,1000000041060000008,'xinput2','touch','normal');
INSERT INTO "trial" VALUES(324,'f3b51d00-8f7f-4622-9002-93c6722d79d9',10,1,1,1,2,-90.0,148589482,147803931,NULL,0,'train-20',19,0,'left','rotation','marked',42.0,0.0,'following','stand-up_left','t2','plain',-0.35,'answered',2086873631578,2086873353993,2086873687221,2087022705074,2087022446879,2087022779515,'unsynced',0,'round-trip','left',2088340223756,2088339481388,2088340276745,'xinput2','key','normal');
INSERT INTO "trial" VALUES(325,'bedcaafe-b3b4-4c43-a37b-5c8fbfc02928',10,1,2,2,5,0.0,101293504,127153943,NULL,0,'train-38~',37,1,'right','flexion','marked',34.0,0.0,'forward','stand-reach_right','t3','door_room',0.06,'answered',2089191322057,2089190941329,2089191346503,2089293191774,2089292821090,2089293239714,'unsynced',0,'round-trip','left',2090103831397,2090102882355,2090103884959,'xinput2','key','normal');
INSERT INTO "trial" VALUES(326,'502eb300-62bc-417c-9653-20b7bf14e143',10,2,1,1,14,135.0,128441327,143678641,NULL,0,'assess-a-08',7,0,'right','rotation','medium',28.0,12.0,'following','stand-hang','a4','window_room',1.34,'answered',2091758711723,2091758436712,2091758763980,2091887733538,2091887371426,2091887782910,'unsynced',0,'round-trip','left',2093641851795,2093641387515,2093641905128,'xinput2','key','normal');
INSERT INTO "trial" VALUES(327,'e31b2172-1d68-459f-82d8-a2585e10fe42',10,2,2,2,34,90.0,108546930,117256532,NULL,0,'assess-a-18',17,0,'left','flexion','medium',20.0,-18.0,'forward','stand-up_right','a4','plain',1.1,'answered',2093770088481,2093769810636,2093770145266,2093879120926,2093878835049,2093879188116,'unsynced',0,'round-trip','left',2095330033470,2095329681479,2095330086695,'xinput2','key','normal');
INSERT INTO "trial" VALUES(328,'40a4858f-8321-419e-ac8d-f2fea5dacba9',10,2,3,3,27,-90.0,138098240,102844692,NULL,0,'assess-a-14~',13,1,'left','flexion','subtle',10.0,18.0,'following','step-crossed','a1','plain',1.55,'answered',2095439012120,2095438731131,2095439066391,2095577630266,2095577345189,2095577692398,'unsynced',0,'round-trip','left',2097064660571,2097064232659,2097064713461,'xinput2','key','normal');
INSERT INTO "trial" VALUES(329,'c9442b1e-b892-4038-8d8e-987a3584406e',10,2,4,4,41,180.0,104850375,118479574,NULL,0,'assess-a-21~',20,1,'left','flexion','marked',34.0,12.0,'following','stand-behind_head','a2','plain',-0.34,'voided',2097188184112,2097187898495,2097188240526,2097293513381,2097293228535,2097293582083,'unsynced',0,'round-trip',NULL,NULL,NULL,NULL,NULL,NULL,'normal');
INSERT INTO "trial" VALUES(330,'20e6348e-b3a0-449b-a818-982fd70c642e',10,2,5,5,21,0.0,149156596,145873200,NULL,0,'assess-a-11~',10,1,'right','rotation','marked',42.0,-12.0,'forward','bend-hang','a3','plain',0.4,'answered',2098282793695,2098282533456,2098282848276,2098432366957,2098432094981,2098432430982,'unsynced',0,'round-trip','right',2100917877198,2100917508945,2100917930356,'xinput2','key','normal');
INSERT INTO "trial" VALUES(331,'52c48a75-62b9-432d-8a55-875fee252aa2',10,2,6,6,8,-135.0,138534120,130509168,NULL,0,'assess-a-05',4,0,'right','rotation','medium',28.0,-12.0,'following','stand-hips','a3','plain',0.34,'answered',2101069291106,2101069018138,2101069345567,2101208364431,2101208077872,2101208421415,'unsynced',0,'round-trip','left',2103105230353,2103104896489,2103105283478,'xinput2','key','normal');
INSERT INTO "trial" VALUES(332,'faa3218f-b088-49ef-be8e-8d10b021f7e6',10,2,7,7,0,-45.0,126229843,114299144,NULL,0,'assess-a-01',0,0,'right','rotation','subtle',17.0,0.0,'following','bend-hips','a2','window_room',1.53,'answered',2103228917763,2103228647799,2103228973045,2103355639335,2103355355230,2103355697421,'unsynced',0,'round-trip','right',2104505890392,2104505153201,2104505943488,'xinput2','key','normal');
INSERT INTO "trial" VALUES(333,'cb05d734-9c19-4a39-9e39-7ab69b508efb',10,2,8,8,24,45.0,140630540,131068698,NULL,0,'assess-a-13',12,0,'left','flexion','subtle',10.0,0.0,'following','stand-reach_right','a3','window_room',1.5,'answered',2104657670865,2104657298729,2104657695311,2104798787048,2104798524225,2104798841378,'unsynced',0,'round-trip','left',2106696679408,2106696314120,2106696731565,'xinput2','key','normal');
INSERT INTO "trial" VALUES(334,'703281ed-ab30-4c49-a1c4-750b23cebe05',10,2,9,4,41,180.0,104850375,118479574,NULL,0,'assess-a-21~',20,1,'left','flexion','marked',34.0,12.0,'following','stand-behind_head','a2','plain',-0.34,'answered',2106835171654,2106834904576,2106835228739,2106940447463,2106940196468,2106940502024,'unsynced',0,'round-trip','left',2108363563011,2108363203695,2108363615611,'xinput2','key','normal');
INSERT INTO "trial" VALUES(335,'7a855986-f85a-4135-8fb4-b14e03806294',10,3,1,1,1,0.0,149959014,142246825,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',2109921407414,2109921146684,2109921469436,2110071874991,2110071613640,2110071931695,'unsynced',0,'round-trip','right',2110860159961,2110859843392,2110860212996,'xinput2','key','normal');
INSERT INTO "trial" VALUES(336,'a2760a89-4dfd-48c6-9fab-95d12415f297',10,3,2,2,1,0.0,128241362,114393114,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',2110989065729,2110988797478,2110989129814,2111117768878,2111117512264,2111117824520,'unsynced',0,'round-trip','right',2111978125447,2111977340067,2111978179193,'xinput2','key','normal');
INSERT INTO "trial" VALUES(337,'5eb82d19-aaaf-4bec-ab7e-eeabca0029ff',10,3,3,3,0,0.0,107394825,111698563,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',2112119062169,2112118766216,2112119127285,2112226901923,2112226651028,2112226975542,'unsynced',0,'round-trip','left',2113100697250,2113099846565,2113100750192,'xinput2','key','normal');
INSERT INTO "trial" VALUES(338,'081e7524-5e44-4522-b6f6-a51d28190597',10,3,4,4,0,0.0,127701971,119815456,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',2117239865533,2117239509001,2117239889979,2117368158670,2117367804010,2117368211068,'unsynced',0,'round-trip','left',2118109618888,2118108880478,2118109672762,'xinput2','key','normal');
INSERT INTO "trial" VALUES(339,'a6c6f5cf-91cb-450b-ad38-717959e517a3',10,4,1,1,0,0.0,129987159,141736014,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',2119673134215,2119672862910,2119673187414,2119803618741,2119803352454,2119803674324,'unsynced',0,'round-trip','left',2120728128623,2120727478304,2120728182381,'xinput2','key','normal');
INSERT INTO "trial" VALUES(340,'a9a6fa46-4a2e-4cf7-9bcb-f7756ef448ef',10,4,2,2,1,0.0,108889930,102663994,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',2120841275317,2120841015378,2120841330809,2120950677713,2120950358526,2120950736901,'unsynced',0,'round-trip','right',2122124931493,2122124244297,2122124984995,'xinput2','key','normal');
INSERT INTO "trial" VALUES(341,'29fcb9d9-d815-49fc-9694-87aac29befdc',10,4,3,3,1,0.0,135607407,116830565,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',2122251354622,2122251097478,2122251409704,2122387370583,2122387103605,2122387422551,'unsynced',0,'round-trip','right',2123594424673,2123594050092,2123594477491,'xinput2','key','normal');
INSERT INTO "trial" VALUES(342,'1bb4329a-567a-47cc-b7bb-12af497e97e6',10,4,4,4,0,0.0,123309291,103622454,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',2123714393399,2123714122283,2123714458365,2123838165148,2123837908715,2123838241281,'unsynced',0,'round-trip','left',2124685866768,2124685316850,2124685920659,'xinput2','key','normal');
INSERT INTO "trial" VALUES(343,'cd93523d-abf0-42eb-a751-c0c22ed6fee3',10,5,1,1,89,45.0,126683839,129656957,3.0,0,'train-45~',44,1,'right','combined','marked',31.5,12.0,'forward','bend-hang','t3','plain',0.16,'answered',2126570903406,2126570627323,2126570958117,2126698077012,2126697816793,2126698130992,'unsynced',0,'round-trip','right',2127604084165,2127603607168,2127604137080,'xinput2','key','normal');
INSERT INTO "trial" VALUES(344,'dcc8b017-085b-4811-b3e3-149c3c011b29',10,5,2,2,79,0.0,132935555,136708376,3.0,0,'train-40~',39,1,'left','flexion','marked',34.0,-12.0,'forward','stand-hang','t6','window_room',0.41,'answered',2127956584624,2127956308091,2127956649320,2128089974567,2128089724423,2128090027325,'unsynced',0,'round-trip','left',2129633531713,2129633115301,2129633585667,'xinput2','key','normal');
INSERT INTO "trial" VALUES(345,'fd3f103a-c1a4-42ae-ac61-a46e9e596c71',10,5,3,3,74,45.0,143393215,122531602,3.0,0,'train-38',37,0,'left','flexion','marked',34.0,0.0,'forward','stand-reach_left','t3','door_room',0.06,'answered',2129966289769,2129965997562,2129966344710,2130110180010,2130109926962,2130110236113,'unsynced',0,'round-trip','left',2133170564533,2133170017256,2133170616860,'xinput2','key','normal');
INSERT INTO "trial" VALUES(346,'ac34798b-466e-47e1-9cc3-64eb29b3458b',10,5,4,4,37,-45.0,125061789,100875190,3.0,0,'train-19~',18,1,'right','rotation','marked',42.0,0.0,'forward','stand-hang','t1','plain',0.15,'answered',2133485917001,2133485643913,2133485973915,2133611452562,2133611182439,2133612260347,'unsynced',0,'round-trip','right',2134724111037,2134723532462,2134724166562,'xinput2','key','normal');
INSERT INTO "trial" VALUES(347,'7a3338f4-adff-4207-b850-29d6e0d13652',10,5,5,5,27,-45.0,104050192,113874604,4.0,0,'train-14~',13,1,'right','rotation','medium',28.0,-26.0,'following','stand-hang','t5','plain',0.58,'answered',2135050043917,2135049772521,2135050110786,2135154556387,2135154279553,2135154620492,'unsynced',0,'round-trip','right',2136068650112,2136068333488,2136068703161,'xinput2','key','normal');
INSERT INTO "trial" VALUES(348,'6e829fa1-2351-4cf8-9c77-d5623621ba97',10,5,6,6,56,-45.0,142515124,137837191,4.5,0,'train-29',28,0,'left','flexion','medium',20.0,-26.0,'following','stand-reach_right','t3','window_room',0.83,'answered',2136415211422,2136414932566,2136415276038,2136558394298,2136557961342,2136558442009,'unsynced',0,'round-trip','left',2137752466384,2137751510583,2137752520245,'xinput2','key','normal');
INSERT INTO "trial" VALUES(349,'a9d40daa-8ba3-499d-9f4c-2be186551a7d',11,1,1,1,3,-90.0,130009432,143868682,NULL,0,'train-20~',19,1,'right','rotation','marked',42.0,0.0,'following','stand-up_right','t2','plain',-0.35,'answered',2142822189525,2142821919041,2142822238638,2142952658980,2142952403368,2142952709274,'unsynced',0,'round-trip','left',2144025624443,2144025023256,2144025664474,'xinput2','key','normal');
INSERT INTO "trial" VALUES(350,'4776c467-4d4a-4c8c-8c6d-32652294f636',11,1,2,2,6,0.0,122020949,148065461,NULL,0,'train-39',38,0,'left','flexion','marked',34.0,0.0,'forward','stand-hips','t1','plain',-0.04,'answered',2144898343920,2144898066585,2144898401375,2145024404235,2145024131036,2145024449762,'unsynced',0,'round-trip','left',2146212096989,2146211779386,2146212138524,'xinput2','key','normal');
INSERT INTO "trial" VALUES(351,'eecee2a3-f103-4173-ac2f-f6583dae00f3',11,2,1,1,20,90.0,139219798,117710206,NULL,0,'assess-b-11',10,0,'left','rotation','marked',42.0,12.0,'forward','step-overhead','b2','plain',0.35,'answered',2147883436678,2147883051862,2147883470237,2148023246059,2148022893983,2148023264626,'unsynced',0,'round-trip','left',2149112099808,2149111619727,2149112155946,'xinput2','key','normal');
INSERT INTO "trial" VALUES(352,'fad17239-ba7e-4fa1-b487-55b6774ec726',11,2,2,2,14,135.0,143306211,118727764,NULL,0,'assess-b-08',7,0,'left','rotation','medium',28.0,18.0,'following','sit-crossed','b3','window_room',0.69,'answered',2149247697970,2149247380006,2149247756888,2149391571437,2149391232571,2149391597686,'unsynced',0,'round-trip','left',2150493287955,2150492601132,2150493330179,'xinput2','key','normal');
INSERT INTO "trial" VALUES(353,'00b504ba-32c7-479d-a11f-1632155698ad',11,2,3,3,42,-90.0,136558795,103077138,NULL,0,'assess-b-22',21,0,'right','flexion','marked',34.0,-18.0,'forward','stand-hang','b1','plain',0.11,'answered',2150605594587,2150605339566,2150605645873,2150742666385,2150742384383,2150742725071,'unsynced',0,'round-trip','right',2151806476784,2151805856660,2151806518558,'xinput2','key','normal');
INSERT INTO "trial" VALUES(354,'7fab6657-aac4-49af-864f-e427a7a07ea4',11,2,4,4,27,-45.0,127724759,103500731,NULL,0,'assess-b-14~',13,1,'left','flexion','subtle',10.0,0.0,'following','sit-hips','b2','plain',1.4,'answered',2151915389152,2151915139299,2151915438515,2152043618333,2152043348711,2152043668107,'unsynced',0,'round-trip','left',2153209441099,2153208873009,2153209481585,'xinput2','key','normal');
INSERT INTO "trial" VALUES(355,'e906e453-f9e7-40ef-9b92-f3cdf9db6f26',11,2,5,5,22,-135.0,148258719,145167429,NULL,0,'assess-b-12',11,0,'right','rotation','marked',42.0,18.0,'following','stand-hips','b3','plain',0.7,'answered',2153359751740,2153359406142,2153359791297,2153508445238,2153508117558,2153508463805,'unsynced',0,'round-trip','left',2155522970440,2155522210821,2155523000000,'xinput2','key','normal');
INSERT INTO "trial" VALUES(356,'4f52391c-5c08-4c2e-a116-bd4b496bf260',11,2,6,6,0,180.0,136247801,114597078,NULL,0,'assess-b-01',0,0,'right','rotation','subtle',17.0,0.0,'following','step-up_right','b3','plain',0.93,'answered',2155644585563,2155642445612,2155648580447,2155781421711,2155781051008,2155781471515,'unsynced',0,'round-trip','right',2157469373597,2157468809733,2157469416009,'xinput2','key','normal');
INSERT INTO "trial" VALUES(357,'f9b4e2d9-7f7b-4c3a-84c5-637f21dd34cd',11,2,7,7,25,0.0,131860891,136061005,NULL,0,'assess-b-13~',12,1,'left','flexion','subtle',10.0,-12.0,'following','bend-reach_left','b1','window_room',1.9,'answered',2157611301200,2157610929454,2157611350242,2157743790218,2157743395878,2157743820853,'unsynced',0,'round-trip','right',2160431825066,2160431110777,2160431866343,'xinput2','key','normal');
INSERT INTO "trial" VALUES(358,'834078e2-cea5-465c-904a-7d0ddf9dcaf3',11,2,8,8,39,45.0,120213719,149078148,NULL,0,'assess-b-20~',19,1,'right','flexion','medium',20.0,12.0,'following','stand-hips','b1','plain',0.35,'answered',2160586306163,2160585952865,2160586334945,2160707134120,2160706751468,2160707172827,'unsynced',0,'round-trip','right',2161969520350,2161969152828,2161969558891,'xinput2','key','normal');
INSERT INTO "trial" VALUES(359,'0368ccfe-af56-44cc-96e7-55a2ed0d82d9',11,3,1,1,0,0.0,135229570,148729776,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',2163550218093,2163549847880,2163550236660,2163685988939,2163685666987,2163686007506,'unsynced',0,'round-trip','left',2164515437396,2164514545953,2164515479459,'xinput2','key','normal');
INSERT INTO "trial" VALUES(360,'7fff0c6f-3802-425f-9d98-eb7b7b5ddce5',11,3,2,2,1,0.0,148660442,121677598,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',2164642582896,2164642234386,2164642601463,2164791890492,2164791504866,2164791921157,'unsynced',0,'round-trip','right',2165772107468,2165771524886,2165772149649,'xinput2','key','normal');
INSERT INTO "trial" VALUES(361,'a11b1983-12f8-45de-8862-128e2756b7d4',11,3,3,3,1,0.0,120490772,107666473,NULL,0,'words-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',2165894387660,2165894104047,2165894440098,2166015222889,2166014960476,2166015267264,'unsynced',0,'round-trip','right',2166825658400,2166825018388,2166825700462,'xinput2','key','normal');
INSERT INTO "trial" VALUES(362,'77ab2370-5132-4925-9c56-c14c27c51b7c',11,3,4,4,0,0.0,121089614,115978244,NULL,0,'words-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',2166952728802,2166952472188,2166952778706,2167074261760,2167073993329,2167074312946,'unsynced',0,'round-trip','left',2168297136590,2168296680515,2168297178060,'xinput2','key','normal');
INSERT INTO "trial" VALUES(363,'9e306f89-72ed-4c09-81b2-95a3e1e17e4c',11,4,1,1,1,0.0,135754402,134748911,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',2169851745456,2169851483424,2169851796011,2169988029869,2169987726465,2169988083077,'unsynced',0,'round-trip','right',2171021535678,2171021063147,2171021576734,'xinput2','key','normal');
INSERT INTO "trial" VALUES(364,'e35c8d87-f3bf-4eb1-afdc-df82caf806a6',11,4,2,2,0,0.0,112336248,108043321,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',2171134582269,2171134301549,2171134641476,2171247370398,2171247116859,2171247419520,'unsynced',0,'round-trip','left',2172248682130,2172248235846,2172248724489,'xinput2','key','normal');
INSERT INTO "trial" VALUES(365,'3cb2cc2f-d6da-4b82-9833-642d295a065b',11,4,3,3,1,0.0,140332614,141329108,NULL,0,'arrows-right',1,0,'right','none','none',0.0,0.0,'none','','','',0.0,'answered',2172397182657,2172396917341,2172397230598,2172538125751,2172537755639,2172538162265,'unsynced',0,'round-trip','left',2173696337219,2173695454549,2173696378576,'xinput2','key','normal');
INSERT INTO "trial" VALUES(366,'8771e35f-c51b-4ff3-b02a-f6bdd59f5f3c',11,4,4,4,0,0.0,107750808,129923421,NULL,0,'arrows-left',0,0,'left','none','none',0.0,0.0,'none','','','',0.0,'answered',2173835617062,2173835325797,2173835683250,2173943828782,2173943565659,2173943879307,'unsynced',0,'round-trip','left',2174740274531,2174739937791,2174740316258,'xinput2','key','normal');
INSERT INTO "trial" VALUES(367,'20e48fc6-a277-4458-b241-15b64c4ba736',11,5,1,1,94,90.0,139151278,107363846,2.0,0,'train-48',47,0,'right','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',2176429375977,2176429031963,2176429394544,2176568997309,2176568751471,2176569046311,'unsynced',0,'round-trip','right',2178044052957,2178039896133,2178044179785,'xinput2','key','normal');
INSERT INTO "trial" VALUES(368,'5b84846c-b349-45c0-9923-f5a88819be03',11,5,2,2,38,45.0,125223560,132466387,2.0,0,'train-20',19,0,'left','rotation','marked',42.0,0.0,'following','stand-up_left','t2','plain',-0.35,'answered',2178385448818,2178385178214,2178385492843,2178511171088,2178510899052,2178511223676,'unsynced',0,'round-trip','left',2179992756260,2179992389271,2179992797581,'xinput2','key','normal');
INSERT INTO "trial" VALUES(369,'42431982-1529-4d17-a009-839ea323133a',11,5,3,3,88,0.0,112935476,136100841,2.0,0,'train-45',44,0,'left','combined','marked',31.5,-12.0,'forward','bend-hang','t3','plain',0.16,'answered',2180343229759,2180342956620,2180343279021,2180456617712,2180456353337,2180456684341,'unsynced',0,'round-trip','right',2182244278009,2182243844836,2182244319439,'xinput2','key','normal');
INSERT INTO "trial" VALUES(370,'e2028900-1e6d-4e4b-871b-45c963c66599',11,5,4,4,73,45.0,104032133,105599155,2.0,0,'train-37~',36,1,'left','flexion','marked',34.0,-18.0,'following','sit-crossed','t4','plain',-0.24,'answered',2182557934114,2182557649569,2182557985831,2182662454377,2182662171523,2182662506193,'unsynced',0,'round-trip','left',2184790395308,2184789707529,2184790436320,'xinput2','key','normal');
INSERT INTO "trial" VALUES(371,'15abdaeb-faa9-4ae9-95e9-aa6322163621',11,5,5,5,80,0.0,115873869,138394227,1.5,0,'train-41',40,0,'right','flexion','marked',34.0,-18.0,'following','stand-behind_head','t6','plain',-0.24,'answered',2185143425182,2185143149971,2185143474956,2185259785542,2185259489359,2185259840473,'unsynced',0,'round-trip','right',2186553481407,2186552601519,2186553523256,'xinput2','key','normal');
INSERT INTO "trial" VALUES(372,'e5b8b25b-c4a8-4ae4-a66d-f8a66ac6da29',11,5,6,6,94,45.0,140495240,103291838,1.5,0,'train-48',47,0,'right','combined','marked',31.5,0.0,'forward','stand-crossed','t1','window_room',-0.44,'answered',2186864383892,2186864103773,2186864434697,2187005251363,2187004994078,2187005306935,'unsynced',0,'round-trip','right',2189406052158,2189405735067,2189406093565,'xinput2','key','normal');
INSERT INTO "trial" VALUES(373,'fddca295-1b7a-4b3a-b623-5ba0f6cabd2f',12,1,1,1,5,90.0,149803763,141684199,NULL,0,'train-38~',37,1,'right','flexion','marked',34.0,0.0,'forward','stand-reach_right','t3','door_room',0.06,'answered',2194420297466,2194420035375,2194420359088,2194570596291,2194570335411,2194570650762,'unsynced',0,'round-trip','right',2196150480349,2196149921222,2196150530745,'xinput2','key','normal');
INSERT INTO "trial" VALUES(374,'8cf7b834-132e-495c-8b2a-bda82090b5a1',12,1,2,2,2,0.0,117578149,100440489,NULL,0,'train-20',19,0,'left','rotation','marked',42.0,0.0,'following','stand-up_left','t2','plain',-0.35,'answered',2196968157938,2196967879593,2196968219961,2197086247298,2197085971056,2197086310843,'unsynced',0,'round-trip','left',2198696105036,2198695762493,2198696155532,'xinput2','key','normal');
INSERT INTO "trial" VALUES(375,'0a87609f-b04a-4fde-85c3-f8dc6a415b50',12,2,1,1,23,90.0,107936623,122490411,NULL,0,'assess-a-12~',11,1,'right','rotation','marked',42.0,12.0,'following','stand-up_right','a2','plain',0.45,'answered',2200331723266,2200331433373,2200331780711,2200440165119,2200439847425,2200440226781,'unsynced',0,'round-trip','right',2201838694046,2201838233508,2201838743463,'xinput2','key','normal');
INSERT INTO "trial" VALUES(376,'c7d609bb-a6f7-4342-85e4-da1655c7a0ed',12,2,2,2,37,45.0,108524958,137179821,NULL,0,'assess-a-19~',18,1,'right','flexion','medium',20.0,-18.0,'forward','step-hang','a2','window_room',1.35,'answered',2201985040797,2201984776552,2201985104842,2202094074744,2202093764981,2202096054618,'unsynced',0,'round-trip','right',2203353412517,2203352762912,2203353463210,'xinput2','key','normal');
INSERT INTO "trial" VALUES(377,'bf468081-6afa-4dea-8110-318da42894cf',12,2,3,3,15,-90.0,131830363,108415439,NULL,0,'assess-a-08~',7,1,'left','rotation','medium',28.0,-12.0,'following','stand-hang','a4','window_room',1.34,'answered',2203481279415,2203481020348,2203481332224,2203613556427,2203613289799,2203613610658,'unsynced',0,'round-trip','left',2205084150276,2205083792582,2205084200852,'xinput2','key','normal');
INSERT INTO "trial" VALUES(378,'e75f630e-84e7-4178-b201-6a09d7f638d6',12,2,4,4,28,180.0,142089025,126573117,NULL,0,'assess-a-15',14,0,'left','flexion','subtle',10.0,12.0,'following','stand-hips','a2','door_room',1.85,'answered',2205220169934,2205219807132,2205220222391,2205362861876,2205362507127,2205362901586,'unsynced',0,'round-trip','left',2207256106131,2207255793271,2207256155114,'xinput2','key','normal');
INSERT INTO "trial" VALUES(379,'848ed26f-d0fb-4f7a-b659-97e80265c8b0',13,1,1,3,3,-135.0,512345678,600000001,3.40000000000000035527e+00,1,'b07',7,0,'left','combined','medium',22.5,-12.25,'forward','stand-reach_left','m2','room',0.1,'answered',1000000009487654323,1000000009487354322,1000000009487654330,1000000010000000001,1000000009999700000,1000000010000000008,'glx-oml',1,'hardware','left',1000000011234000001,1000000011233700000,1000000011234000008,'xinput2','touch','normal');
CREATE TABLE trigger_byte (
  trial     INTEGER NOT NULL REFERENCES trial ON DELETE CASCADE,
  moment    TEXT NOT NULL CHECK (moment IN ('onset', 'response')),
  byte      INTEGER NOT NULL CHECK (byte BETWEEN 0 AND 255),
  before_ns INTEGER NOT NULL,
  after_ns  INTEGER NOT NULL CHECK (before_ns <= after_ns),
  PRIMARY KEY (trial, moment)
) STRICT, WITHOUT ROWID;
INSERT INTO "trigger_byte" VALUES(305,'onset',1,1000000010000000012,1000000010000000030);
INSERT INTO "trigger_byte" VALUES(305,'response',2,1000000010150000008,1000000010150000013);
INSERT INTO "trigger_byte" VALUES(306,'onset',1,1000000020000000012,1000000020000000030);
INSERT INTO "trigger_byte" VALUES(306,'response',2,1000000020300000008,1000000020300000013);
INSERT INTO "trigger_byte" VALUES(307,'onset',1,1000000030000000012,1000000030000000030);
INSERT INTO "trigger_byte" VALUES(307,'response',2,1000000030450000008,1000000030450000013);
INSERT INTO "trigger_byte" VALUES(308,'onset',1,1000000040000000012,1000000040000000030);
INSERT INTO "trigger_byte" VALUES(308,'response',2,1000000040600000008,1000000040600000013);
INSERT INTO "trigger_byte" VALUES(309,'onset',1,1000000050000000012,1000000050000000030);
INSERT INTO "trigger_byte" VALUES(309,'response',2,1000000050750000008,1000000050750000013);
INSERT INTO "trigger_byte" VALUES(310,'onset',1,1000000060000000012,1000000060000000030);
INSERT INTO "trigger_byte" VALUES(310,'response',2,1000000060900000008,1000000060900000013);
INSERT INTO "trigger_byte" VALUES(311,'onset',1,1000000070000000012,1000000070000000030);
INSERT INTO "trigger_byte" VALUES(311,'response',2,1000000071050000008,1000000071050000013);
INSERT INTO "trigger_byte" VALUES(312,'onset',1,1000000080000000012,1000000080000000030);
INSERT INTO "trigger_byte" VALUES(312,'response',2,1000000081200000008,1000000081200000013);
INSERT INTO "trigger_byte" VALUES(313,'onset',1,1000000090000000012,1000000090000000030);
INSERT INTO "trigger_byte" VALUES(313,'response',2,1000000091350000008,1000000091350000013);
INSERT INTO "trigger_byte" VALUES(314,'onset',1,1000000100000000012,1000000100000000030);
INSERT INTO "trigger_byte" VALUES(314,'response',2,1000000101500000008,1000000101500000013);
INSERT INTO "trigger_byte" VALUES(315,'onset',1,1000000110000000012,1000000110000000030);
INSERT INTO "trigger_byte" VALUES(315,'response',2,1000000111650000008,1000000111650000013);
INSERT INTO "trigger_byte" VALUES(316,'onset',1,1000000120000000012,1000000120000000030);
INSERT INTO "trigger_byte" VALUES(316,'response',2,1000000121800000008,1000000121800000013);
INSERT INTO "trigger_byte" VALUES(317,'onset',1,1000000130000000012,1000000130000000030);
INSERT INTO "trigger_byte" VALUES(320,'onset',1,1000000010000000012,1000000010000000030);
INSERT INTO "trigger_byte" VALUES(320,'response',2,1000000010790000008,1000000010790000013);
INSERT INTO "trigger_byte" VALUES(321,'onset',1,1000000020000000012,1000000020000000030);
INSERT INTO "trigger_byte" VALUES(321,'response',2,1000000020880000008,1000000020880000013);
INSERT INTO "trigger_byte" VALUES(322,'onset',1,1000000030000000012,1000000030000000030);
INSERT INTO "trigger_byte" VALUES(322,'response',2,1000000030970000008,1000000030970000013);
INSERT INTO "trigger_byte" VALUES(323,'onset',1,1000000040000000012,1000000040000000030);
INSERT INTO "trigger_byte" VALUES(323,'response',2,1000000041060000008,1000000041060000013);
INSERT INTO "trigger_byte" VALUES(379,'onset',1,1000000010000000012,1000000010000000030);
INSERT INTO "trigger_byte" VALUES(379,'response',2,1000000011234000008,1000000011234000013);
CREATE UNIQUE INDEX one_local_station ON station (is_local) WHERE is_local = 1;
CREATE INDEX session_of_patient ON session (patient, start_utc);
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit_entry
  BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE UNIQUE INDEX one_protocol_version ON protocol_version (coalesce(patient, 0), version);
CREATE INDEX decision_of_patient ON decision (patient, decision);
CREATE INDEX note_of_patient ON note (patient, note);
CREATE INDEX excluded_session_of_patient ON excluded_session (patient);
CREATE TRIGGER audit_is_never_edited BEFORE UPDATE ON audit_entry
  WHEN OLD.commitment IS NULL OR NEW.salt IS NOT NULL OR NEW.subject IS NOT NULL OR NEW.detail <> ''
    OR NEW.others IS NOT NULL
    OR (NEW.entry, NEW.at_utc, NEW.who, NEW.action, NEW.previous, NEW.hash, NEW.commitment)
      IS NOT (OLD.entry, OLD.at_utc, OLD.who, OLD.action, OLD.previous, OLD.hash, OLD.commitment)
  BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
COMMIT;
