-- 登录：better-auth 的表（列名由其规定），加上登录失败与锁定。
create table "user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "username" text not null unique,
  "displayUsername" text,
  "twoFactorEnabled" boolean,
  "personId" text not null unique,
  "suspended" boolean not null
);
comment on table "user" is '账号：一人一号';
comment on column "user"."email" is '占位地址，不用于收发';
comment on column "user"."personId" is '执法人员登记簿中的人员标识';
comment on column "user"."suspended" is '账号停用';

create table "session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references "user" ("id") on delete cascade,
  "endsAt" timestamptz not null
);
comment on table "session" is '登录会话';
comment on column "session"."endsAt" is '会话终止时间，到时必须重新登录';
create index "session_userId_idx" on "session" ("userId");

create table "account" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references "user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
comment on table "account" is '登录凭据：口令的单向摘要';
create index "account_userId_idx" on "account" ("userId");

create table "verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
comment on table "verification" is '一次性核验';
create index "verification_identifier_idx" on "verification" ("identifier");

create table "twoFactor" (
  "id" text primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references "user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
comment on table "twoFactor" is '动态口令（加密保存）';
create index "twoFactor_secret_idx" on "twoFactor" ("secret");
create index "twoFactor_userId_idx" on "twoFactor" ("userId");

create table sign_in_failures (
  username text primary key,
  failures int not null,
  last_at timestamptz not null
);
comment on table sign_in_failures is '登录失败次数与锁定';
comment on column sign_in_failures.last_at is '最近一次尝试';
