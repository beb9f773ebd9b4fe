"""What a render is and what may happen to it: values and pure functions, nothing else."""
