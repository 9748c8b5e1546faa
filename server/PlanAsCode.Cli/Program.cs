using PlanAsCode.Cli;

using var screen = Screen.Open();
return CrashReport.Around(() => CommandLine.Run(args, screen), args, screen.Error);
