"""What officials and operators did: each act with who, why and what it changed, in the ledger."""
