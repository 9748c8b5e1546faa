using System.Xml;
using System.Xml.Linq;

namespace PlanAsCode.Tests.Reports;

/// <summary>A report's page read back as XML, which it is at the same time: any unclosed tag or stray quote throws.</summary>
internal static class Page
{
    public static XElement Read(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader).Root!;
    }

    public static XElement ReadPart(string html) => Read($"<part>{html}</part>");

    public static IEnumerable<XElement> All(this XElement page, string name) => page.Descendants(name);

    public static string? Get(this XElement element, string attribute) => element.Attribute(attribute)?.Value;
}
