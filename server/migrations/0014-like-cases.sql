-- 同一事项最近办结的案件，供裁量时比照：只看最近的二百件
create index cases_decided on cases (item_code, decided_on desc) where decided_on is not null;
