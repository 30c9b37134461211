-- 代理人: an agent has a code of their own, as a member has. The slip and the code bear the agent's number in the matter, so that
-- they open nothing once that agency is over; who the agent is stays sealed.

alter table petitioners.member_slip add column agent_no integer check (agent_no > 0);
alter table petitioners.member_code add column agent_no integer check (agent_no > 0);
