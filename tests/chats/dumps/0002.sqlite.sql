BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE chats (
	chat_id BIGINT NOT NULL, 
	kind TEXT NOT NULL, 
	language TEXT, 
	zone TEXT, 
	state TEXT DEFAULT 'active' NOT NULL, 
	state_since DATETIME NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_chats PRIMARY KEY (chat_id), 
	CONSTRAINT ck_chats_state CHECK (state IN ('active', 'paused', 'gone'))
);
INSERT INTO "chats" VALUES(-1001,'supergroup','ru','Asia/Almaty','active','2026-11-19 12:00:00.000000','2026-11-19 12:00:00.000000');
INSERT INTO "chats" VALUES(42,'private','fa',NULL,'paused','2026-11-19 12:00:00.000000','2026-11-19 12:00:00.000000');
CREATE TABLE deliveries (
	delivery_id INTEGER NOT NULL, 
	chat_id BIGINT NOT NULL, 
	digest TEXT NOT NULL, 
	due_at DATETIME NOT NULL, 
	opened_at DATETIME NOT NULL, 
	try_at DATETIME NOT NULL, 
	attempts SMALLINT DEFAULT '0' NOT NULL, 
	claimed_at DATETIME, 
	claimed_by TEXT, 
	outcome TEXT, 
	settled_at DATETIME, 
	CONSTRAINT pk_deliveries PRIMARY KEY (delivery_id), 
	CONSTRAINT fk_deliveries_chat_id FOREIGN KEY(chat_id) REFERENCES chats (chat_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT uq_deliveries_chat_id_digest UNIQUE (chat_id, digest)
);
INSERT INTO "deliveries" VALUES(1,-1001,'weekly:2026-W47','2026-11-20 04:00:00.000000','2026-11-20 12:00:00.000000','2026-11-20 12:01:30.000000',0,'2026-11-20 12:00:00.000000',NULL,'sent','2026-11-20 12:00:00.000000');
INSERT INTO "deliveries" VALUES(2,-1001,'weekly:2026-W48','2026-11-27 04:00:00.000000','2026-11-27 12:00:00.000000','2026-11-27 12:00:00.000000',0,NULL,NULL,NULL,NULL);
CREATE TABLE follows (
	chat_id BIGINT NOT NULL, 
	entity TEXT NOT NULL, 
	CONSTRAINT pk_follows PRIMARY KEY (chat_id, entity), 
	CONSTRAINT fk_follows_chat_id FOREIGN KEY(chat_id) REFERENCES chats (chat_id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "follows" VALUES(-1001,'country:AZ');
INSERT INTO "follows" VALUES(-1001,'country:KZ');
CREATE TABLE notes (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_notes PRIMARY KEY (name)
);
INSERT INTO "notes" VALUES('commands','abc');
CREATE TABLE subscriptions (
	chat_id BIGINT NOT NULL, 
	thread_id BIGINT, 
	every TEXT NOT NULL, 
	weekday SMALLINT NOT NULL, 
	day SMALLINT NOT NULL, 
	hour SMALLINT NOT NULL, 
	minute SMALLINT NOT NULL, 
	zone TEXT NOT NULL, 
	silent_if_quiet BOOLEAN DEFAULT 0 NOT NULL, 
	next_due DATETIME, 
	last_digest TEXT, 
	last_revision INTEGER DEFAULT '0' NOT NULL, 
	last_sent_at DATETIME, 
	CONSTRAINT pk_subscriptions PRIMARY KEY (chat_id), 
	CONSTRAINT ck_subscriptions_every CHECK (every IN ('daily', 'weekly', 'monthly')), 
	CONSTRAINT fk_subscriptions_chat_id FOREIGN KEY(chat_id) REFERENCES chats (chat_id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "subscriptions" VALUES(-1001,12,'weekly',4,1,9,0,'Asia/Almaty',0,'2026-12-04 04:00:00.000000','weekly:2026-W48',1,'2026-11-20 12:00:00.000000');
CREATE TABLE updates (
	update_id BIGINT NOT NULL, 
	handled_at DATETIME NOT NULL, 
	CONSTRAINT pk_updates PRIMARY KEY (update_id)
);
INSERT INTO "updates" VALUES(99,'2026-11-19 12:00:00.000000');
CREATE INDEX ix_chats_unreachable ON chats (state_since);
CREATE INDEX ix_deliveries_open ON deliveries (try_at) WHERE outcome IS NULL;
CREATE INDEX ix_follows_entity ON follows (entity);
CREATE INDEX ix_subscriptions_next_due ON subscriptions (next_due);
CREATE INDEX ix_deliveries_settled_at ON deliveries (settled_at) WHERE settled_at IS NOT NULL;
COMMIT;
