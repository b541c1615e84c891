SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.chats (
    chat_id bigint NOT NULL,
    kind text NOT NULL,
    language text,
    zone text,
    state text DEFAULT 'active'::text NOT NULL,
    state_since timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_chats_state CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'gone'::text])))
);
CREATE TABLE public.deliveries (
    delivery_id bigint NOT NULL,
    chat_id bigint NOT NULL,
    digest text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    try_at timestamp with time zone NOT NULL,
    attempts smallint DEFAULT '0'::smallint NOT NULL,
    claimed_at timestamp with time zone,
    claimed_by text,
    outcome text,
    settled_at timestamp with time zone
);
CREATE SEQUENCE public.deliveries_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.deliveries_delivery_id_seq OWNED BY public.deliveries.delivery_id;
CREATE TABLE public.follows (
    chat_id bigint NOT NULL,
    entity text NOT NULL
);
CREATE TABLE public.notes (
    name text NOT NULL,
    value text NOT NULL
);
CREATE TABLE public.subscriptions (
    chat_id bigint NOT NULL,
    thread_id bigint,
    every text NOT NULL,
    weekday smallint NOT NULL,
    day smallint NOT NULL,
    hour smallint NOT NULL,
    minute smallint NOT NULL,
    zone text NOT NULL,
    silent_if_quiet boolean DEFAULT false NOT NULL,
    next_due timestamp with time zone,
    last_digest text,
    last_revision integer DEFAULT 0 NOT NULL,
    last_sent_at timestamp with time zone,
    CONSTRAINT ck_subscriptions_every CHECK ((every = ANY (ARRAY['daily'::text, 'weekly'::text, 'monthly'::text])))
);
CREATE TABLE public.updates (
    update_id bigint NOT NULL,
    handled_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.deliveries ALTER COLUMN delivery_id SET DEFAULT nextval('public.deliveries_delivery_id_seq'::regclass);
INSERT INTO public.alembic_version VALUES ('0002');
INSERT INTO public.chats VALUES (-1001, 'supergroup', 'ru', 'Asia/Almaty', 'active', '2026-11-19 12:00:00+00', '2026-11-19 12:00:00+00');
INSERT INTO public.chats VALUES (42, 'private', 'fa', NULL, 'paused', '2026-11-19 12:00:00+00', '2026-11-19 12:00:00+00');
INSERT INTO public.deliveries VALUES (1, -1001, 'weekly:2026-W47', '2026-11-20 04:00:00+00', '2026-11-20 12:00:00+00', '2026-11-20 12:01:30+00', 0, '2026-11-20 12:00:00+00', NULL, 'sent', '2026-11-20 12:00:00+00');
INSERT INTO public.deliveries VALUES (2, -1001, 'weekly:2026-W48', '2026-11-27 04:00:00+00', '2026-11-27 12:00:00+00', '2026-11-27 12:00:00+00', 0, NULL, NULL, NULL, NULL);
INSERT INTO public.follows VALUES (-1001, 'country:AZ');
INSERT INTO public.follows VALUES (-1001, 'country:KZ');
INSERT INTO public.notes VALUES ('commands', 'abc');
INSERT INTO public.subscriptions VALUES (-1001, 12, 'weekly', 4, 1, 9, 0, 'Asia/Almaty', false, '2026-12-04 04:00:00+00', 'weekly:2026-W48', 1, '2026-11-20 12:00:00+00');
INSERT INTO public.updates VALUES (99, '2026-11-19 12:00:00+00');
SELECT pg_catalog.setval('public.deliveries_delivery_id_seq', 2, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.chats
    ADD CONSTRAINT pk_chats PRIMARY KEY (chat_id);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT pk_deliveries PRIMARY KEY (delivery_id);
ALTER TABLE ONLY public.follows
    ADD CONSTRAINT pk_follows PRIMARY KEY (chat_id, entity);
ALTER TABLE ONLY public.notes
    ADD CONSTRAINT pk_notes PRIMARY KEY (name);
ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT pk_subscriptions PRIMARY KEY (chat_id);
ALTER TABLE ONLY public.updates
    ADD CONSTRAINT pk_updates PRIMARY KEY (update_id);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT uq_deliveries_chat_id_digest UNIQUE (chat_id, digest);
CREATE INDEX ix_chats_unreachable ON public.chats USING btree (state_since) WHERE (state <> 'active'::text);
CREATE INDEX ix_deliveries_open ON public.deliveries USING btree (try_at) WHERE (outcome IS NULL);
CREATE INDEX ix_deliveries_settled_at ON public.deliveries USING btree (settled_at) WHERE (settled_at IS NOT NULL);
CREATE INDEX ix_follows_entity ON public.follows USING btree (entity);
CREATE INDEX ix_subscriptions_next_due ON public.subscriptions USING btree (next_due);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT fk_deliveries_chat_id FOREIGN KEY (chat_id) REFERENCES public.chats(chat_id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.follows
    ADD CONSTRAINT fk_follows_chat_id FOREIGN KEY (chat_id) REFERENCES public.chats(chat_id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT fk_subscriptions_chat_id FOREIGN KEY (chat_id) REFERENCES public.chats(chat_id) ON UPDATE CASCADE ON DELETE CASCADE;
