#!/usr/bin/env bash
# A sweep as a job array: every task of the array runs one shard, and when all are done they are joined.
#
#   sbatch --array=1-8 simulator/examples/slurm-array.sh config/sweeps/quota-and-stockpile.yaml
#   simulator/examples/slurm-array.sh merge config/sweeps/quota-and-stockpile.yaml
#
# or in one go:
#
#   job=$(sbatch --parsable --array=1-8 simulator/examples/slurm-array.sh SWEEP)
#   sbatch --dependency=afterok:$job simulator/examples/slurm-array.sh merge SWEEP
#
# Tasks need nothing of each other but a folder that all of them see. A task that was killed is submitted
# again (--array=3) and goes on from its journal. A time limit of Slurm below is no loss for the same reason.
#SBATCH --job-name=chokepoint
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
#SBATCH --time=02:00:00
set -euo pipefail

program=${CHOKEPOINT:-chokepoint}
out=${OUT:-results/sweep}

if [ "${1:?usage: slurm-array.sh [merge] SWEEP}" = merge ]; then
  exec "$program" merge "${2:?usage: slurm-array.sh merge SWEEP}" "$out.journal" --out "$out"
fi
exec "$program" sweep "$1" \
  --shard "${SLURM_ARRAY_TASK_ID:?run it with sbatch --array=1-N}/${SLURM_ARRAY_TASK_COUNT:?run it with sbatch --array=1-N}" \
  --threads "${SLURM_CPUS_PER_TASK:-1}" --out "$out"
