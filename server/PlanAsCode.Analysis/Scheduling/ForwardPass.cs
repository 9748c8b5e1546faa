namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Early dates: each task as if its people had only this task.</summary>
internal static class ForwardPass
{
    public static PassDates Run(StepOrder steps, CancellationToken cancel)
    {
        var network = steps.Network;
        var pass = new PlacingPass(network, steps.Position, new Placement(null), new Staffing(network, sharesLimits: false));
        steps.Exclude(pass.Dates);
        var block = new LateBlock(network, pass, steps.Position);
        for (var unit = 0; unit < steps.Units.Count; unit++)
        {
            if ((unit & 1023) == 0) cancel.ThrowIfCancellationRequested();
            var members = steps.Units[unit];
            if (members.Length == 1) pass.Process(members[0]);
            else block.Process(members);
        }

        return pass.Dates;
    }
}
