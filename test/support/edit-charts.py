"""edit-charts.py PROFILE DECK VALUES PDF: sets values of charts as typing into their data tables does, and draws the deck.

VALUES is a JSON list of {slide, series, role, at, value}; all are counted from 0, series through all marks of a chart.
"""
import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

profile, deck, values, pdf = sys.argv[1:]
PIPE = f"edit-charts-{time.time_ns()}"


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    sys.exit("LibreOffice does not answer")


def charts_in(shapes):
    """Charts stand in groups with the words beside them."""
    for shape in shapes:
        if shape.supportsService("com.sun.star.drawing.GroupShape"):
            yield from charts_in(shape)
        elif shape.supportsService("com.sun.star.drawing.OLE2Shape"):
            yield shape.Model


def sequences(chart):
    """The sequences of each series by their roles, in the order of the file."""
    return [
        {own.Values.Role: own.Values for own in series.DataSequences}
        for system in chart.getFirstDiagram().CoordinateSystems
        for marks in system.ChartTypes
        for series in marks.DataSeries
    ]


with open(values, encoding="utf8") as file:
    edits = json.load(file)
office = subprocess.Popen(
    ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={PIPE};urp;"]
)
try:
    context = connect()
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(f"file://{deck}", "_blank", 0, (PropertyValue("Hidden", 0, True, 0),))
    pages = list(document.DrawPages)
    charts = {slide: next(charts_in(pages[slide])) for slide in {each["slide"] for each in edits}}
    series = {slide: sequences(chart) for slide, chart in charts.items()}
    for each in edits:
        series[each["slide"]][each["series"]][each["role"]].replaceByIndex(each["at"], float(each["value"]))
    for chart in charts.values():
        chart.setModified(True)
    document.storeToURL(f"file://{pdf}", (PropertyValue("FilterName", 0, "impress_pdf_Export", 0),))
    document.close(True)
    desktop.terminate()
finally:
    office.kill()
