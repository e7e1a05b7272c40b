BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE attempts (
	id CHAR(32) NOT NULL, 
	address VARCHAR(64) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_attempts PRIMARY KEY (id)
);
CREATE TABLE card_photos (
	card_id CHAR(32) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_card_photos PRIMARY KEY (card_id, sha256), 
	CONSTRAINT fk_card_photos_owner_id_users FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE cards_to_read (
	card_id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	photos JSON NOT NULL, 
	next_at DATETIME, 
	attempts INTEGER NOT NULL, 
	lease_until DATETIME, 
	lease_token CHAR(32), 
	CONSTRAINT pk_cards_to_read PRIMARY KEY (card_id), 
	CONSTRAINT fk_cards_to_read_owner_id_users FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE challenges (
	value BLOB NOT NULL, 
	ceremony VARCHAR(8) NOT NULL, 
	user_id CHAR(32), 
	name VARCHAR(80) NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_challenges PRIMARY KEY (value)
);
CREATE TABLE codes (
	id CHAR(32) NOT NULL, 
	hash BLOB NOT NULL, 
	purpose VARCHAR(16) NOT NULL, 
	user_id CHAR(32), 
	name VARCHAR(80) NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	used_at DATETIME, 
	CONSTRAINT pk_codes PRIMARY KEY (id), 
	CONSTRAINT fk_codes_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_codes_hash UNIQUE (hash)
);
CREATE TABLE counters (
	owner_id CHAR(32) NOT NULL, 
	seq BIGINT NOT NULL, 
	CONSTRAINT pk_counters PRIMARY KEY (owner_id), 
	CONSTRAINT fk_counters_owner_id_users FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO "counters" VALUES('00000000000000000000000000000001',5);
CREATE TABLE documents (
	id CHAR(32) NOT NULL, 
	collection VARCHAR(20) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	seq BIGINT NOT NULL, 
	deleted BOOLEAN NOT NULL, 
	body JSON NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_documents PRIMARY KEY (id, collection), 
	CONSTRAINT fk_documents_owner_id_users FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO "documents" VALUES('00000000000000000000000000000002','contacts','00000000000000000000000000000001',1,0,'{"id": "00000000-0000-0000-0000-000000000002", "name": "\u5c71\u7530 \u592a\u90ce", "name_kana": "", "name_romaji": "", "company": "\u7dd1\u5ddd\u5370\u5237", "department": "", "title": "", "emails": [], "phones": [], "handles": [], "urls": [], "address": "", "postal_code": "", "introduced_by": null, "looks": "", "relation": "none", "since": null, "note": "", "confirmed": ["name"], "stage_override": null, "casual_contact": null, "open_business": null, "do_not_contact": false}','2026-11-12 11:00:00.000000');
INSERT INTO "documents" VALUES('00000000000000000000000000000004','topics','00000000000000000000000000000001',2,0,'{"id": "00000000-0000-0000-0000-000000000004", "name": "\u63a1\u7528"}','2026-11-12 11:00:00.000000');
INSERT INTO "documents" VALUES('00000000000000000000000000000003','encounters','00000000000000000000000000000001',3,0,'{"id": "00000000-0000-0000-0000-000000000003", "contact_ids": ["00000000-0000-0000-0000-000000000002"], "event_id": null, "at": "2026-11-12T11:00:00Z", "place": "", "setting": "own_time", "topic_ids": ["00000000-0000-0000-0000-000000000004"], "note": "", "learned": "", "promise": "", "promise_by": null, "private_talk": false, "hit_it_off": true}','2026-11-12 11:00:00.000000');
INSERT INTO "documents" VALUES('00000000000000000000000000000002','standings','00000000000000000000000000000001',4,0,'{"id": "00000000-0000-0000-0000-000000000002", "stage": "acquainted", "why": ["met:2026-11-12"], "route_a": false, "route_b": false, "active": true, "last_contact_at": "2026-11-12T11:00:00Z", "cadence_days": 90, "overruled": false, "baseline": null}','2026-11-12 11:00:00.000000');
INSERT INTO "documents" VALUES('cc7ecc6af48c5fbd9fa310d4eafdda8b','followups','00000000000000000000000000000001',5,0,'{"id": "cc7ecc6a-f48c-5fbd-9fa3-10d4eafdda8b", "contact_id": "00000000-0000-0000-0000-000000000002", "encounter_id": "00000000-0000-0000-0000-000000000003", "due_at": "2026-11-12T23:30:00Z", "why": "thanks", "step": 1, "state": "open", "done_at": null, "snoozed": 0}','2026-11-12 11:00:00.000000');
CREATE TABLE history (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	collection VARCHAR(20) NOT NULL, 
	document_id CHAR(32) NOT NULL, 
	seq BIGINT NOT NULL, 
	body JSON NOT NULL, 
	replaced_at DATETIME NOT NULL, 
	CONSTRAINT pk_history PRIMARY KEY (id), 
	CONSTRAINT fk_history_owner_id_users FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE mentions (
	collection VARCHAR(20) NOT NULL, 
	id CHAR(32) NOT NULL, 
	target_id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_mentions PRIMARY KEY (collection, id, target_id), 
	CONSTRAINT fk_mentions_owner_id_users FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO "mentions" VALUES('encounters','00000000000000000000000000000003','00000000000000000000000000000002','00000000000000000000000000000001');
INSERT INTO "mentions" VALUES('encounters','00000000000000000000000000000003','00000000000000000000000000000004','00000000000000000000000000000001');
INSERT INTO "mentions" VALUES('followups','cc7ecc6af48c5fbd9fa310d4eafdda8b','00000000000000000000000000000002','00000000000000000000000000000001');
INSERT INTO "mentions" VALUES('followups','cc7ecc6af48c5fbd9fa310d4eafdda8b','00000000000000000000000000000003','00000000000000000000000000000001');
CREATE TABLE notices (
	followup_id CHAR(32) NOT NULL, 
	due_at DATETIME NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	is_open BOOLEAN NOT NULL, 
	push CHAR(32), 
	sent_at DATETIME, 
	CONSTRAINT pk_notices PRIMARY KEY (followup_id, due_at), 
	CONSTRAINT fk_notices_owner_id_users FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO "notices" VALUES('cc7ecc6af48c5fbd9fa310d4eafdda8b','2026-11-12 23:30:00.000000','00000000000000000000000000000001',1,NULL,NULL);
CREATE TABLE passkeys (
	id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	credential_id BLOB NOT NULL, 
	public_key BLOB NOT NULL, 
	sign_count BIGINT NOT NULL, 
	transports JSON NOT NULL, 
	synced BOOLEAN NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_used_at DATETIME, 
	CONSTRAINT pk_passkeys PRIMARY KEY (id), 
	CONSTRAINT fk_passkeys_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_passkeys_credential_id UNIQUE (credential_id)
);
CREATE TABLE photos (
	owner_id CHAR(32) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	size INTEGER NOT NULL, 
	kept_at DATETIME NOT NULL, 
	CONSTRAINT pk_photos PRIMARY KEY (owner_id, sha256), 
	CONSTRAINT fk_photos_owner_id_users FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE push_subscriptions (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	endpoint VARCHAR(2048) NOT NULL, 
	p256dh VARCHAR(100) NOT NULL, 
	auth VARCHAR(30) NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_sent_at DATETIME, 
	last_shown_at DATETIME, 
	last_shown_tag VARCHAR(100) NOT NULL, 
	failure VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_push_subscriptions PRIMARY KEY (id), 
	CONSTRAINT fk_push_subscriptions_owner_id_users FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT fk_push_subscriptions_session_id_sessions FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	CONSTRAINT uq_push_subscriptions_endpoint UNIQUE (endpoint), 
	CONSTRAINT uq_push_subscriptions_session_id UNIQUE (session_id)
);
CREATE TABLE reminders (
	owner_id CHAR(32) NOT NULL, 
	next_at DATETIME, 
	attempts INTEGER NOT NULL, 
	lease_until DATETIME, 
	lease_token CHAR(32), 
	CONSTRAINT pk_reminders PRIMARY KEY (owner_id), 
	CONSTRAINT fk_reminders_owner_id_users FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO "reminders" VALUES('00000000000000000000000000000001','2026-11-12 23:30:00.000000',0,NULL,NULL);
CREATE TABLE secrets (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_secrets PRIMARY KEY (name)
);
CREATE TABLE sessions (
	id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	token_hash BLOB NOT NULL, 
	device VARCHAR(80) NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_seen_at DATETIME NOT NULL, 
	CONSTRAINT pk_sessions PRIMARY KEY (id), 
	CONSTRAINT fk_sessions_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE, 
	CONSTRAINT uq_sessions_token_hash UNIQUE (token_hash)
);
CREATE TABLE users (
	id CHAR(32) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_users PRIMARY KEY (id)
);
INSERT INTO "users" VALUES('00000000000000000000000000000001','佐藤 直樹','2026-11-12 11:00:00.000000');
CREATE INDEX ix_attempts_address ON attempts (address);
CREATE INDEX ix_attempts_at ON attempts (at);
CREATE INDEX ix_challenges_expires_at ON challenges (expires_at);
CREATE INDEX ix_card_photos_photo ON card_photos (owner_id, sha256);
CREATE INDEX ix_cards_to_read_next_at ON cards_to_read (next_at);
CREATE INDEX ix_codes_user_id ON codes (user_id);
CREATE INDEX ix_documents_collection ON documents (owner_id, collection);
CREATE UNIQUE INDEX ix_documents_feed ON documents (owner_id, seq);
CREATE INDEX ix_history_document ON history (owner_id, collection, document_id, seq);
CREATE INDEX ix_mentions_target ON mentions (owner_id, target_id);
CREATE INDEX ix_notices_due ON notices (owner_id, is_open, due_at);
CREATE INDEX ix_passkeys_user_id ON passkeys (user_id);
CREATE INDEX ix_reminders_next_at ON reminders (next_at);
CREATE INDEX ix_sessions_user_id ON sessions (user_id);
CREATE INDEX ix_push_subscriptions_owner_id ON push_subscriptions (owner_id);
COMMIT;
