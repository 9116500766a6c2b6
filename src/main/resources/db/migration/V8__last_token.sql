-- The token of an attempt that the sweep ended, until another begins: what that attempt has paid for
-- meanwhile is still taken in.
ALTER TABLE jobs ADD last_token ${id};
